import type { P3 } from '../geometry/geometry';
import { fingerBones } from './hand-finger';
import { inHand } from './hand-frame';
import { HAND_SHAPES } from './hand-shapes';
import { handsOf } from './hands-of';
import { armState, type Limbs } from './limbs';
import { SIDES, type Pose, type Side } from './pose';
import type { Skeleton } from './skeleton';

/**
 * Joints of a body's hands in the figure's space: wrist, then four points each of the thumb and of the index to the little
 * finger, from the root to the tip. Hands in pockets, lost ones and those of metal arms have none.
 */
export function handPoints(body: Skeleton, pose: Pose, limbs: Limbs = {}): Partial<Record<Side, readonly P3[]>> {
  const frames = handsOf(body),
    points: Partial<Record<Side, readonly P3[]>> = {};
  for (const side of SIDES) {
    const name = pose[side].hand;
    if (name === 'pocket' || armState(limbs, side) !== undefined) continue;
    const { f: bends, thumb } = HAND_SHAPES[name],
      fingers = bends.map((bend, index) => fingerBones(index, bend).points.slice(1));
    points[side] = [[0, 0, 0] as P3, ...thumb, ...fingers.flat()].map((point) => inHand(frames[side], point));
  }
  return points;
}
