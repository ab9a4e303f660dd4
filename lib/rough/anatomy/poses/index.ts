import type { PoseName } from '../../vocabulary/poses';
import type { Pose } from '../pose';
import { FIGHTING_POSES } from './fighting-poses';
import { FEELING_POSES } from './feeling-poses';
import { GESTURE_POSES } from './gesture-poses';
import { HOLDING_POSES } from './holding-poses';
import { AIR_POSES, MOVING_POSES } from './moving-poses';
import { AIDED_POSES, FLOOR_POSES, LYING_POSES } from './resting-poses';
import { SEATED_POSES } from './seated-poses';
import { STANDING_POSES } from './standing-poses';
import { WORKING_POSES } from './working-poses';

export { mirrorPose } from './mirror-pose';
export { posePair, type PairMember } from './pose-pair';

/** Every pose of one person by its name. */
export const POSES: Readonly<Record<PoseName, Pose>> = {
  ...STANDING_POSES,
  ...GESTURE_POSES,
  ...FEELING_POSES,
  ...MOVING_POSES,
  ...AIR_POSES,
  ...SEATED_POSES,
  ...FLOOR_POSES,
  ...LYING_POSES,
  ...AIDED_POSES,
  ...FIGHTING_POSES,
  ...HOLDING_POSES,
  ...WORKING_POSES,
};
