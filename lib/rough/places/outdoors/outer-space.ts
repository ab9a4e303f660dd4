import { rng, spline2, type P2, type P3 } from '../../geometry/geometry';
import { pathOf } from '../../pen/paint';
import { decimal } from '../../pen/path-writer';
import { rock } from '../../world/brush';
import { flick } from '../../world/flick';
import { L, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { hills } from '../pieces/hills';
import { litSide, spaceWeather } from '../pieces/space-weather';
import { S, type PlaceSpec } from '../place-kind';

const round = (c: P2, k: number): string =>
  `M${decimal(c[0] - k)} ${decimal(c[1])}a${decimal(k)} ${decimal(k)} 0 1 1 ${decimal(2 * k)} 0a${decimal(k)} ${decimal(k)} 0 1 1 ${decimal(-2 * k)} 0Z`;
/** Black sky, a band of stars, a planet with a dark limb and swirls. */
function heavens(w: World, horizon: number): void {
  const { p, panel: P } = w,
    r = rng(14);
  p.fill(`M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`, '#0b0f22', 1);
  let stars = '';
  for (let i = 0; i < 260; i++) {
    const isBand = i % 2 === 0,
      u = r(),
      v = isBand ? 0.75 - 0.6 * u + r(-1, 1) * r(0, 0.16) : r(),
      x = P.x + P.w * u,
      y = P.y + (horizon - P.y) * v,
      k = r() < 0.08 ? r(1.4, 2.6) : r(0.4, 1.2);
    stars += k > 1.4 ? flick(x - k * 2.2, y, x + k * 2.2, y, k * 0.7) + flick(x, y - k * 2.2, x, y + k * 2.2, k * 0.7) : round([x, y], k); // prettier-ignore
  }
  p.fill(stars, '#f2f4ff', 0);
  const k = P.h * 0.2,
    c: P2 = [P.x + P.w * 0.72, P.y + Math.min(P.h * 0.34, (horizon - P.y) * 0.5)],
    globe = round(c, k);
  p.fill(round(c, k * 1.05), '#9fd0f2', 0.7, w.bw ? 1 : 0.4);
  p.fill(globe, '#16264a', 1);
  p.within(globe, () => {
    const [aside, down] = litSide(w.time);
    const lit = round([c[0] + k * aside, c[1] + k * down], k * 1.04);
    p.fill(lit, '#6fb0e2', 0.14);
    p.within(lit, () => {
      for (let i = 0; i < 6; i++) {
        const pts: P2[] = [],
          x = c[0] + (((i * 53) % 9) / 4.5 - 1) * k * 0.7,
          y = c[1] + (((i * 37) % 7) / 3.5 - 1) * k * 0.7;
        for (let j = 0; j < 14; j++) {
          const q = k * r(0.1, 0.34);
          pts.push([x + q * 1.6 * Math.cos(j * 0.449), y + q * 0.7 * Math.sin(j * 0.449)]);
        }
        p.fill(pathOf(spline2(pts, 3, true)), i % 2 ? '#ffffff' : '#7fae74', i % 2 ? 0 : 0.45);
      }
    });
  });
  spaceWeather(w, { at: (u, v) => [P.x + P.w * u, P.y + (horizon - P.y) * v], planet: { centre: c, radius: k } });
}
/** The dust of a moon: craters with dark rims, hard shadows. */
function craters(w: World): void {
  const r = rng(7);
  for (let i = 0; i < 16; i++) {
    const z = 4 + 34 * r() ** 1.5,
      x = r(-14, 14) * (0.5 + z * 0.04),
      k = r(0.5, 2.4);
    if (Math.abs(x) < 1.6 && z < 7) continue;
    w.fill(disc(x, 0.004, z, k, 22, k * 0.8), L('#6f6f7a', 0.66));
    w.fill(disc(x + k * 0.16, 0.006, z - k * 0.14, k * 0.84, 20, k * 0.62), L('#b4b4bc', 0.14));
    const ring = disc(x, 0.006, z, k, 24, k * 0.8);
    w.pen([...ring, ring[0]!], 0.9, undefined, { a: 0, b: 0 });
  }
}
/** Space, from the surface of a moon: dust and craters under a black sky with a planet in it. Words of weather mean what can be seen there. */
export const outerSpace: PlaceSpec = {
  weatherShare: 0,
  shots: { wide: S([-0.6, 1.6, -2], [0.6, 3, 20], 0.75), close: S([0.4, 1.4, -0.4], [-0.6, 1.8, 10], 1) },
  spot: { at: [0, 0, 4], yaw: 3, back: 30 },
  build: (w) => {
    w.inside = true;
    w.lampOn = false;
    const horizon = Math.min(w.panel.y + w.panel.h * 1.2, Math.max(w.panel.y + w.panel.h * 0.3, w.horizon));
    heavens(w, horizon);
    hills(w, 120, 12, L('#8c8c96', 0.4), 5);
    hills(w, 60, 4, L('#a2a2ac', 0.24), 9);
    w.plain(
      [[-300, 0, -40], [300, 0, -40], [300, 0, 64], [-300, 0, 64]] as P3[], // prettier-ignore
      L('#cbcbd2', 0.03),
    );
    craters(w);
    for (const [x, z, s, k] of [[-5, 9, 1.6, 3], [6.4, 12, 2.8, 5], [-9, 16, 3.4, 7], [3, 6.4, 0.5, 9], [-2.6, 6, 0.4, 4], [11, 20, 4, 8]] as const) rock(w, [x, 0, z], s, k, L('#a8a8b2', 0.12)); // prettier-ignore
    w.flush();
  },
};
