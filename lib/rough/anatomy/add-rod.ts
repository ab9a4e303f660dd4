import { add, cross, dot, mul, norm, sub, type P3 } from '../geometry/geometry';
import type { DepthBuffer } from './depth-buffer';

/** A round bar along points, with closed ends and without a twist. */
export function addRod(
  buf: DepthBuffer,
  part: number,
  points: readonly P3[],
  radius: number | ((t: number) => number),
  sides = 12,
): void {
  const n = points.length,
    rows: P3[][] = [],
    mids: P3[] = [];
  let side: P3 | null = null;
  const ring = (c: P3, d: P3, r: number): void => {
    side = side ? norm(sub(side, mul(d, dot(side, d)))) : norm(cross(d, Math.abs(d[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
    const other = cross(side, d),
      row: P3[] = [];
    for (let i = 0; i <= sides; i++) {
      const a = (i / sides) * Math.PI * 2;
      row.push(add(c, add(mul(side, Math.sin(a) * r), mul(other, Math.cos(a) * r))));
    }
    rows.push(row);
    mids.push(c);
  };
  for (let j = 0; j < n; j++) {
    const d = norm(sub(points[Math.min(n - 1, j + 1)]!, points[Math.max(0, j - 1)]!)),
      r = typeof radius === 'number' ? radius : radius(j / (n - 1));
    if (j === 0) {
      ring(points[0]!, d, 1e-3);
      mids[0] = add(points[0]!, mul(d, r));
    }
    ring(points[j]!, d, r);
    if (j === n - 1) {
      ring(points[j]!, d, 1e-3);
      mids[mids.length - 1] = sub(points[j]!, mul(d, r));
    }
  }
  buf.grid(
    part,
    rows,
    mids,
    (i) => i / sides,
    (j) => j / rows.length,
  );
}
