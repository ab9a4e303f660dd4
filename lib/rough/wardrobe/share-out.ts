import { len3 } from '../geometry/geometry';
import { TAU } from './build';

/**
 * Points at equal distances along a convex outline around the origin, the first straight in front. `reach`: how far the
 * outline reaches in each of as many directions, from the front to the right; `points`: x and z of each, filled here.
 */
export function shareOut(reach: Float64Array, points: Float64Array): void {
  const round = reach.length,
    count = points.length / 2,
    x = new Float64Array(round + 1),
    z = new Float64Array(round + 1),
    way = new Float64Array(round + 1),
    secants = Float64Array.from({ length: round / 4 }, (_, j) => 1 / Math.cos((j / round) * TAU));
  for (let k = 0; k <= round; k++) {
    let near = Infinity;
    for (let j = -round / 4 + 1; j < round / 4; j++) {
      const there = reach[(k + j + round) % round]! * secants[Math.abs(j)]!;
      if (there < near) near = there;
    }
    x[k] = near * Math.sin((k / round) * TAU);
    z[k] = near * Math.cos((k / round) * TAU);
    if (k > 0) way[k] = way[k - 1]! + len3([x[k]! - x[k - 1]!, 0, z[k]! - z[k - 1]!]);
  }
  for (let i = 0, k = 0; i < count; i++) {
    const at = (way[round]! * i) / count;
    while (k < round - 1 && way[k + 1]! < at) k++;
    const f = (at - way[k]!) / (way[k + 1]! - way[k]! || 1);
    points[i * 2] = x[k]! + (x[k + 1]! - x[k]!) * f;
    points[i * 2 + 1] = z[k]! + (z[k + 1]! - z[k]!) * f;
  }
}
