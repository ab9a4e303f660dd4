import { smooth, turn, type P3 } from '../geometry/geometry';
import type { Body, Pose } from './build';

/**
 * Where hanging cloth is pulled: down, and in a jump or a run upwards and back as the air takes it. Not of unit length:
 * a short pull leaves cloth stiff where it was.
 */
export function pullOn(body: Body, pose: Pose): P3 {
  const lift = (pose.lift ?? 0) / body.b.u,
    rising = smooth(0.9, 2.4, lift),
    forward = turn(body.RP, [0, 0, 1]),
    lean = smooth(8, 24, -(pose.pelvis[1] + pose.chest[1]) / 2),
    speed = lean * smooth(0.2, 0.5, lift) * (1 - rising);
  return [-forward[0] * speed * 0.9, 1 - rising * 0.75 - speed * 0.25, -forward[2] * speed * 0.9];
}
