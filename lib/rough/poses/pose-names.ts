import { DOING_POSES } from './doing-poses';
import { MOVING_POSES } from './moving-poses';
import { PAIR_POSES, type PairPose } from './pair-poses';
import type { Pose } from './pose';
import { RESTING_POSES } from './resting-poses';
import { STANDING_POSES } from './standing-poses';

const ALL_POSES = { ...STANDING_POSES, ...MOVING_POSES, ...RESTING_POSES, ...DOING_POSES };

export type PoseName = keyof typeof ALL_POSES;
export type PairName = keyof typeof PAIR_POSES;

/** Every pose of one person by its name. */
export const POSES: Readonly<Record<PoseName, Pose>> = ALL_POSES;
/** Every pose of two people by its name. */
export const PAIRS: Readonly<Record<PairName, PairPose>> = PAIR_POSES;

function namesOf<T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] {
  const [first, ...others] = Object.keys(table) as T[];
  if (first === undefined) throw new RangeError('There is no pose.');
  return [first, ...others];
}

export const POSE_NAMES = namesOf(POSES);
export const PAIR_NAMES = namesOf(PAIRS);
