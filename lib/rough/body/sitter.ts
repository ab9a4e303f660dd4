import type { Sitter } from '../figure/figure';
import type { OutfitForm } from '../outfits/outfit-form';
import type { Pose } from '../poses/pose';
import type { Camera, Seen } from './camera';
import type { Proportions } from './proportions';
import type { LegBones, Skeleton } from './skeleton';
import type { Trunk } from './trunk';
import type { Disc } from './outline';

/** Everything that the parts of a jointed figure's drawing need to know. */
export interface Posed {
  readonly sitter: Sitter;
  readonly pose: Pose;
  readonly body: Proportions;
  readonly skeleton: Skeleton;
  readonly camera: Camera;
  readonly form: OutfitForm;
  readonly trunk: Trunk;
}

/** Some elements of a figure; what has a greater z is drawn over what has a smaller. */
export interface Layer {
  readonly z: number;
  readonly svg: string;
}

export const SIDES = ['left', 'right'] as const;
/** The person's own. */
export type OwnSide = (typeof SIDES)[number];

/** A ball of the body on the screen. */
export function seenDisc({ at, scale }: Seen, radius: number): Disc {
  return { at, radius: Math.max(1, radius * scale) };
}

/** Half widths of a leg at hip, knee and ankle. */
export function legRadii(body: Proportions): readonly [hip: number, knee: number, ankle: number] {
  const t = body.thickness;
  return [37 * t, 28 * t, 17 * t];
}

/** Half widths of an arm at shoulder, elbow and wrist. */
export function armRadii(body: Proportions): readonly [shoulder: number, elbow: number, wrist: number] {
  const t = body.thickness;
  return [23 * t, 20 * t, 14 * t];
}

/** Middle of a leg at a reach: 0 hip, 1 knee, 2 ankle. */
export function alongLeg({ hip, knee, ankle }: LegBones, reach: number): LegBones['hip'] {
  const [from, to, share] = reach <= 1 ? [hip, knee, reach] : [knee, ankle, reach - 1];
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
