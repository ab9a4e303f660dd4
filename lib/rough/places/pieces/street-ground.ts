import { rng, type P3 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import { mixHex } from '../../pen/paint';
import type { World } from '../../world/kit';
import { GLOW, L } from '../../world/kit';
import { groundPlane } from './ground-plane';

export function groundPlaneR(w: World, look = L('#5a6070', 0.45)): void {
  groundPlane(w, look);
  const r = rng(5);
  let d = '';
  for (let i = 0; i < 60; i++) {
    const z = r(-3, 14),
      x = r(-8, 8),
      A = w.at([x, 0, z]),
      k = w.px([x, 0, z]) * r(0.05, 0.2);
    if (w.depth([x, 0, z]) > 0.6) d += stroke([A, [A[0] + k, A[1]]], { w: 0.9, a: 0.3, b: 0.5 });
  }
  w.p.fill(d, w.inkAt(8), 1);
}
export function puddles(w: World, n = 5): void {
  const r = rng(4);
  for (let i = 0; i < n; i++) {
    const x = r(-3, 3),
      z = w.shot.at[2] + r(2.5, 9),
      k = r(0.5, 1.2),
      pts: P3[] = Array.from({ length: 20 }, (_, j) => {
        const q = 1 + 0.18 * Math.sin(j * 1.9 + i);
        return [x + k * q * Math.cos(j * 0.314), 0.003, z + k * 0.45 * q * Math.sin(j * 0.314)] as P3;
      });
    w.fill(pts, GLOW(mixHex(w.mood.sky[1], '#ffffff', 0.2), w.time === 'night' ? 0.2 : 0));
    w.pen([...pts, pts[0]!], 0.7, undefined, { a: 0, b: 0 });
  }
}
