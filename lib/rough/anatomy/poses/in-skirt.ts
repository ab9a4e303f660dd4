import type { PoseName } from '../../vocabulary/poses';
import type { Pose } from '../pose';
import { POSES } from './index';
import { leg, reach } from './limbs';

/** Who squats in a skirt or a robe keeps the knees together: between knees apart the cloth would stretch like a board. */
const SQUATTING: Pose = {
  pelvis: [0, -14, 0],
  chest: [4, -26, 3],
  head: [-6, 14, 2],
  l: reach('relaxed', 'lKne', [0.3, -0.52, 0.2], {
    pole: [-1, 0.5, -0.1],
    dir: [0.7, 0.4, 0.5],
    palm: [0.1, 1, -0.2],
  }),
  r: reach('relaxed', 'rKne', [-0.3, -0.62, 0.3], {
    pole: [1, 0.5, -0.1],
    dir: [-0.7, 0.35, 0.5],
    palm: [-0.1, 1, -0.2],
  }),
  ll: leg([-0.06, -0.24, 0.96], [0.0, 0.95, -0.42], [-0.1, 0.3, 1]),
  rl: leg([0.06, -0.2, 0.97], [-0.0, 0.95, -0.4], [0.1, 0.3, 1]),
};

/** A pose by its name, as somebody holds it whose clothes hang from the waist. */
export function poseInSkirt(name: PoseName): Pose {
  return name === 'squatting' ? SQUATTING : POSES[name];
}
