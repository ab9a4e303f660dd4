import { clamp, rng, type P3 } from '../geometry/geometry';
import { INK, mixHex } from '../pen/paint';
import { blade } from './flick';
import { mulHex, type Look } from './look';
import type { World } from './world';

export interface GrassOptions {
  /** Height of a tuft, metres. */
  readonly h?: number;
  readonly y?: number;
  readonly look?: Look;
}
/** Tufts of grass on a ground rectangle, in groups with gaps; more of them near the eye. */
export function grass(
  w: World,
  [x0, x1, z0, z1]: readonly [number, number, number, number],
  n: number,
  seed = 1,
  o: GrassOptions = {},
): void {
  const r = rng(seed),
    h = o.h ?? 0.16,
    P = w.panel,
    byDepth: string[] = ['', '', '', '', ''];
  let cx = 0,
    cz = 0;
  for (let i = 0; i < n; i++) {
    if (i % 4 === 0) {
      cz = z0 + (z1 - z0) * r() ** 1.8;
      cx = r(x0, x1);
    }
    const spread = Math.min(1, Math.abs(x1 - x0) * 0.1),
      v: P3 = [cx + r(-spread, spread), o.y ?? 0, cz + r(-spread, spread) * 0.5],
      depth = w.depth(v);
    if (depth < 0.5) continue;
    const a = w.at(v),
      k = Math.min(70, w.px(v) * h);
    if (k < 2.5 || a[0] < P.x - 20 || a[0] > P.x + P.w + 20 || a[1] > P.y + P.h + 50 || a[1] < P.y) continue;
    const level = Math.round(w.fade(depth) * 4),
      m = k < 6 ? 2 : 3 + Math.floor(r(0, 3));
    let d = '';
    for (let j = 0; j < m; j++) {
      const t = (j - (m - 1) / 2) / m + r(-0.1, 0.1) + w.windy * 0.7,
        q = k * r(0.6, 1.2);
      d += blade(a[0] + t * k * 0.4, a[1], a[0] + t * k * 1.3, a[1] - q, clamp(k * 0.05, 0.4, 1.5));
    }
    byDepth[level] += d;
  }
  for (let level = 0; level < 5; level++) {
    const d = byDepth[level]!;
    if (!d) continue;
    if (o.look) w.put(d, o.look, 2, 3 + (level / 4) * w.mood.far);
    else w.p.fill(d, mulHex(mixHex('#4f7a48', w.mood.haze, level / 5), w.mood.mul), INK);
  }
}
