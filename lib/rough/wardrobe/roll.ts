import { add, clamp, cross, len3, mul, norm, spline3, sub, type P3 } from '../geometry/geometry';
import type { FigureBuild } from './build';

/** A soft roll of cloth along a curve; returns its surface by share of the length and angle. */
export function roll(
  g: FigureBuild,
  part: number,
  points: readonly P3[],
  radius: (t: number) => number,
  flat = 1,
): (t: number, a: number, off?: number) => P3 {
  const line = spline3(points, 6),
    n = line.length - 1;
  let ref: P3 = [0, -1, 0.01];
  const frames = line.map((q, i) => {
      const d = norm(sub(line[Math.min(n, i + 1)]!, line[Math.max(0, i - 1)]!)),
        side = norm(cross(d, ref)),
        top = cross(side, d);
      if (len3(top) > 0.5) ref = norm(top);
      return { q, side, top };
    }),
    at = (t: number, a: number, off = 0): P3 => {
      const e = frames[Math.round(clamp(t, 0, 1) * n)]!,
        r = radius(t) + off;
      return add(e.q, add(mul(e.side, Math.sin(a) * r), mul(e.top, Math.cos(a) * r * flat)));
    };
  g.tube(
    part,
    n,
    12,
    0,
    1,
    (v, a) => at(v, a),
    (v) => frames[Math.round(v * n)]!.q,
  );
  return at;
}
