import { clamp, rng, type P3 } from '../geometry/geometry';
import { INK, mixHex } from '../pen/paint';
import { flick } from './flick';
import { L, mulHex, type Look } from './look';
import { stormSea } from './storm-sea';
import type { World } from './world';

/** Sea from z0 to the horizon: tone, ripples that crowd with distance, glitter under the sun, foam. */
export function water(
  w: World,
  y: number,
  z0: number,
  x0 = -400,
  x1 = 400,
  o: { look?: Look; seed?: number; calm?: boolean; glitter?: number; n?: number } = {},
): void {
  const look = o.look ?? L(w.weather === 'storm' ? '#3f5260' : '#4f93b8', w.time === 'night' ? 0.6 : 0.2),
    r = rng(o.seed ?? 3),
    P = w.panel,
    storm = w.weather === 'storm',
    p = w.p;
  w.plain(
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, 900],
      [x0, y, 900],
    ],
    look,
    w.weather === 'fog' && w.bw ? 18 : 14,
  );
  if (storm) stormSea(w, y, Math.max(z0, w.shot.at[2]), o.calm ? 0.3 : 1.1, o.seed ?? 3);
  const n = (o.n ?? 220) * (storm ? 0.4 : 1),
    near = Math.max(z0, w.shot.at[2]);
  let ink = '',
    lite = '';
  for (let i = 0; i < n; i++) {
    const z = near + Math.max(0.4, w.shot.at[1] - y) * (0.3 / Math.max(0.004, r(0.004, 1) ** 1.35) - 0.3) * 1.4;
    if (z > 600) continue;
    const half = (P.w / w.f) * 0.6 * Math.max(1, z - w.shot.at[2]),
      x = w.shot.at[0] + r(-half, half),
      v: P3 = [x, y, z];
    if (w.depth(v) < 0.5 || x < x0 || x > x1) continue;
    const a = w.at(v),
      k = clamp(w.px(v) * r(0.4, 1.3), 5, P.w * 0.16),
      hgt = clamp(k * (storm ? 0.16 : o.calm ? 0.02 : 0.05), 0.4, 16),
      lw = w.width(w.depth(v), r(0.35, 0.8));
    const isLight =
      (o.glitter !== undefined && Math.abs(a[0] - (P.x + P.w * o.glitter)) < P.w * 0.07 * (0.5 + r())) || r() < 0.3;
    const d = storm
      ? flick(a[0] - k, a[1], a[0], a[1] - hgt, lw * 0.8, -hgt * 0.3) +
        flick(a[0], a[1] - hgt, a[0] + k, a[1], lw * 0.8, hgt * 0.25)
      : flick(a[0] - k, a[1] + hgt * 0.2, a[0] + k * 0.1, a[1], lw * 0.7, -hgt) +
        flick(a[0] - k * 0.1, a[1], a[0] + k, a[1] - hgt * 0.2, lw * 0.6, hgt);
    if (isLight) lite += d;
    else ink += d;
  }
  p.fill(ink, w.bw ? INK : mulHex(mixHex(look.c, INK, 0.45), w.mood.mul), 1);
  p.fill(lite, w.time === 'dusk' ? '#ffe6bb' : w.time === 'night' ? '#aebfe8' : '#ffffff', 0);
}
