import type { Pose } from '../pose';
import { kneeling, leg } from './limbs';

/** From this difference of heads (units) on the taller one bends the knees, and from that one on kneels. */
const BENDS = 1.1;
const KNEELS = 3;
/** Units that kneeling takes from the height of the hips. */
const KNEELING_DROP = 4;
/** Degrees of leaning a unit of height that is still missing. */
const LEAN = 5;

/** The pose of somebody who comes down to a head that is `difference` units lower; as it was when there is little to do. */
export function getDown(pose: Pose, difference: number): Pose {
  if (difference < BENDS) return pose;
  const kneels = difference > KNEELS,
    lean = Math.min(26, LEAN * (kneels ? Math.max(0, difference - KNEELING_DROP) : difference)),
    [yaw, pitch, roll] = pose.chest,
    [headYaw, headPitch, headRoll] = pose.head,
    bend = Math.min(1, difference / KNEELS) * 0.55,
    legs = kneels
      ? kneeling(0.16, 0.08)
      : {
          ll: leg([-0.14, 1, 0.2 + bend], [0, 1, -0.2 - bend]),
          rl: leg([0.2, 1, 0.3 + bend], [0.02, 1, -0.24 - bend]),
        };
  return {
    ...pose,
    ...legs,
    pelvis: [pose.pelvis[0], pose.pelvis[1] - lean * 0.5, pose.pelvis[2]],
    chest: [yaw, pitch - lean, roll],
    head: [headYaw, headPitch + lean * 0.5, headRoll],
  };
}
