import type { Pose } from '../anatomy/pose';
import type { FigureBuild } from '../anatomy/figure-build';
import type { P3 } from '../geometry/geometry';
import type { Person } from '../specification';
import { THINGS } from '../things';
import type { HoldingFigure, HoldingHand } from '../things/holding-figure';
import { poseWord, type PoseName } from '../vocabulary';
import type { HeldInPose } from '../vocabulary/pose-words/pose-word';

/** What somebody holds: as told, else as the pose has it. @param usual of the pose */
export function heldBy({ how }: Person, usual: HeldInPose | undefined): HeldInPose | undefined {
  if (how.holds === undefined) return usual;
  return how.holds === 'nothing' ? undefined : { hand: usual?.hand ?? 'l', thing: how.holds };
}

/** A pose with what its hands hold: a hand that would be empty in it closes round the thing, or lets it fall. */
export function holding(
  pose: Pose,
  name: PoseName,
  person: Person,
): { readonly pose: Pose; readonly holds: HeldInPose | undefined; readonly falls: boolean } {
  const usual = poseWord(name).holds;
  const holds = heldBy(person, usual);
  const falls = name === 'dropping';
  if (!holds || usual || falls) return { pose, holds, falls };
  const shape = THINGS[holds.thing].hold?.hand ?? 'grip';
  return { pose: { ...pose, l: { ...pose.l, hand: shape } }, holds, falls };
}

/** How far under the hand something is that was let go, in body units, and how it has turned. */
export const FALL: P3 = [-0.3, 2.3, 0.7];

/** A figure whose left hand (the viewer's) seems to be where what falls from it is. */
export function fallingFrom(build: FigureBuild): HoldingFigure {
  const { l } = build.hands;
  return {
    hands: l ? { l: fallen(l) } : {},
    mat: (material) => build.mat(material),
    mesh: (...all) => build.mesh(...all),
    fold: (...all) => build.fold(...all),
  };
}

function fallen({ o, x, y, z, len }: HoldingHand): HoldingHand {
  return { o: [o[0] + FALL[0], o[1] + FALL[1], o[2] + FALL[2]], x: y, y: [-x[0], -x[1], -x[2]], z, len };
}
