import { rng, type P3 } from '../../geometry/geometry';
import type { World } from '../../world/kit';
import { L, type Look } from '../../world/kit';

export function skyline(
  ...args: [w: World, z: number, k: Look, seed: number, lo: number, hi: number, y?: number, step?: [number, number]]
): void {
  const [w, z, k, seed, lo, hi, y = 0, step = [5, 14]] = args;
  const r = rng(seed),
    half = (w.panel.w / w.f) * 0.75 * (z - w.shot.at[2]),
    c =
      w.shot.at[0] + ((w.shot.to[0] - w.shot.at[0]) / Math.max(0.1, w.shot.to[2] - w.shot.at[2])) * (z - w.shot.at[2]);
  let x = c - half;
  const night = w.time === 'night',
    list: [P3, P3][] = [];
  let lit = '',
    d = '';
  while (x < c + half) {
    const t = r(step[0], step[1]),
      h = r(lo, hi) * (r() < 0.15 ? 1.4 : 1);
    d += w.poly([
      [x, y - 3, z],
      [x, y + h, z],
      [x + t, y + h, z],
      [x + t, y - 3, z],
    ]);
    list.push(
      [
        [x, y, z],
        [x, y + h, z],
      ],
      [
        [x, y + h, z],
        [x + t, y + h, z],
      ],
      [
        [x + t, y + h, z],
        [x + t, y, z],
      ],
    );
    if (r() < 0.3)
      list.push([
        [x + t * 0.5, y + h, z],
        [x + t * 0.5, y + h + r(1, 5), z],
      ]);
    for (let i = 0; i < (h * t) / 5; i++) {
      const u = x + (Math.floor(r(0, t / 1.2)) + 0.25) * 1.2,
        v = y + (Math.floor(r(0, h / 1.5)) + 0.4) * 1.5;
      if (u < x + t - 0.7 && v < y + h - 0.8 && w.px([u, v, z]) * 0.7 > 1.5)
        lit += w.poly([
          [u, v, z],
          [u, v + 0.75, z],
          [u + 0.6, v + 0.75, z],
          [u + 0.6, v, z],
        ]);
    }
    x += t + r(-0.5, 1.5);
  }
  const zz = w.depth([c, y, z]);
  w.put(d, k, 1, zz);
  w.edges(list, 0.7);
  if (lit) {
    if (night) w.p.fill(lit, '#ffe3a0', 0);
    else w.put(lit, L('#7f93a8', 0.5), 1, zz);
  }
}
