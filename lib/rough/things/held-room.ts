import { add, mul, sub, type P3 } from '../geometry/geometry';
import type { PropTag } from '../vocabulary/props';
import { THINGS } from './all-things';
import { frameOf, widthOf } from './hold-thing';
import type { HoldingFigure } from './holding-figure';

/** Things smaller than this (metres) stay within what a body takes up. */
const LARGE = 0.3;

/** Corners of the box round a large thing in somebody's hands, in the figure's space; none for small things. */
export function heldRoom(figure: Pick<HoldingFigure, 'hands'>, hand: 'l' | 'r' | 'both', tag: PropTag): P3[] {
  const thing = THINGS[tag];
  if (!thing.hold || thing.kind === 'brush' || thing.size < LARGE) return [];
  const model = thing.build();
  const frame = frameOf(figure, hand, thing.hold, { scale: 1, width: widthOf(model) });
  if (!frame) return [];
  const low: P3 = [Infinity, Infinity, Infinity];
  const high: P3 = [-Infinity, -Infinity, -Infinity];
  for (const { v } of model.parts)
    for (const point of v)
      for (let k = 0; k < 3; k++) {
        low[k] = Math.min(low[k]!, point[k]!);
        high[k] = Math.max(high[k]!, point[k]!);
      }
  const corners: P3[] = [];
  for (let i = 0; i < 8; i++) {
    const corner: P3 = [i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]];
    const [x, y, z] = mul(sub(corner, frame.pivot), frame.scale);
    corners.push(add(frame.at, add(add(mul(frame.x, x), mul(frame.y, y)), mul(frame.z, z))));
  }
  return corners;
}
