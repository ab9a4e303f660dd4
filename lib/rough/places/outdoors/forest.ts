import type { Mass } from '../../world/foliage';
import { clamp, lerp, rng, spline2, spline3, type P2 } from '../../geometry/geometry';
import { pathOf, stroke } from '../../pen/stroke';
import { L } from '../../world/kit';
import { bumps, foliage, grass, ray, rock, sky, tree } from '../../world/brush';
import { groundPlane } from '../pieces/ground-plane';
import { S, type PlaceSpec } from '../place-kind';

export const forest: PlaceSpec = {
  shots: { wide: S([0, 1.4, -3], [0.2, 2.1, 10], 0.8), close: S([-1.2, 1.2, 0.5], [0.8, 1.3, 6], 1.0) },
  spot: { at: [0, 0, 4], yaw: 2, back: 7, side: [1, 1] },
  build: (w) => {
    sky(w, { clouds: 0, seed: 2, moon: [0.5, 0.3] });
    const r = rng(12),
      P = w.panel,
      night = w.time === 'night';
    for (let k = 0; k < 3; k++) {
      const z = 46 - k * 12,
        h = 12 - k;
      for (let i = 0; i < 9; i++) {
        const half = (P.w / w.f) * 0.6 * (z + 3),
          x = lerp(-half, half, (i + r(0.2, 0.8)) / 9),
          c = w.at([x, h * r(0.7, 1), z]),
          kk = w.px([0, 0, z]) * 4.2;
        w.p.fill(
          pathOf(bumps(c, kk, kk * 1.1, 14, r, 0.16)),
          w.tint(L('#6f9a6a', 0.3 - k * 0.06), k > 1 ? 0 : 1, z).c,
          night ? 0.75 + k * 0.08 : 0.08 + k * 0.1,
        );
      }
    }
    groundPlane(w, w.weather === 'snow' ? L('#eef3f7', 0) : L('#8fa872', 0.12));
    w.fill(
      spline3(
        [
          [-1.6, 0.002, -4],
          [-0.7, 0.002, 4],
          [-1.2, 0.002, 10],
          [0.4, 0.002, 18],
          [0.2, 0.002, 40],
        ],
        7,
      ).concat(
        spline3(
          [
            [0.7, 0.002, 40],
            [1.3, 0.002, 18],
            [0.3, 0.002, 10],
            [1.0, 0.002, 4],
            [1.7, 0.002, -4],
          ],
          7,
        ),
      ),
      w.weather === 'snow' ? L('#dde6ee', 0.05) : L('#d9c9a2', 0),
    );
    const trunk = (x: number, z: number, rad: number, seed: number): void => {
      const q = rng(seed),
        h = 14,
        lean = q(-0.5, 0.5);
      w.item([x - rad, 0, z - rad], [x + rad, h, z + rad], () => {
        const look = L('#6a5140', 0.42),
          zz = w.depth([x, 0, z]);
        if (zz < 0.6) return;
        const n = 12,
          Lf: P2[] = [],
          Rt: P2[] = [];
        for (let i = 0; i <= n; i++) {
          const t = i / n,
            y = h * t * t,
            rr = rad * (1 + 0.7 * Math.exp(-y * 2.4)) * (1 - t * 0.25),
            px = w.px([x, y, z]),
            c = w.at([x + lean * t, y, z]);
          Lf.push([c[0] - rr * px, c[1]]);
          Rt.push([c[0] + rr * px, c[1]]);
        }
        const d = pathOf([...Lf, ...Rt.slice().reverse()]),
          li = w.tint(look, zz < 9 ? 1 : 2, zz),
          dk = w.tint(look, 0, zz);
        w.upright(d, zz, 'tree');
        w.p.fill(d, li.c, zz < 4 ? Math.min(1, li.bw + 0.1) : li.bw);
        w.p.within(d, () => {
          const s = w.mood.sun[0] < 0 ? 1 : -1;
          w.p.fill(
            pathOf(
              s > 0
                ? [
                    ...Lf.map(([u, v], i) => [lerp(u, Rt[i]![0], 0.5 + 0.08 * Math.sin(i * 2.1)), v] as P2),
                    ...Rt.slice()
                      .reverse()
                      .map(([u, v]) => [u + 3, v] as P2),
                  ]
                : [
                    ...Lf.map(([u, v]) => [u - 3, v] as P2),
                    ...Rt.map(([u, v], i) => [lerp(u, Lf[i]![0], 0.5 + 0.08 * Math.sin(i * 2.1)), v] as P2).reverse(),
                  ],
            ),
            dk.c,
            zz < 12 ? 1 : dk.bw,
          );
          let g = '';
          const m = clamp(Math.round(w.px([x, 1, z]) * rad * 0.2), 2, 8);
          for (let i = 0; i < m * 2; i++) {
            const u = q(0.06, 0.94),
              a = Math.floor(q(0, n - 4)),
              line = Array.from(
                { length: 4 },
                (_, k) => [lerp(Lf[a + k]![0], Rt[a + k]![0], u + 0.03 * Math.sin(k * 2 + i)), Lf[a + k]![1]] as P2,
              );
            g += stroke(spline2(line, 4), { w: w.width(zz, 0.75), a: 0.4, b: 0.5 });
          }
          w.p.fill(g, w.inkAt(zz), 1);
        });
        w.p.ink(Lf, { w: w.width(zz, 1.1), a: 0, b: 0 }, w.inkAt(zz));
        w.p.ink(Rt, { w: w.width(zz, 1.3), a: 0, b: 0 }, w.inkAt(zz));
      });
      w.shadow([
        [x - rad, 0, z],
        [x + rad, 0, z],
        [x + rad, 7, z],
        [x - rad, 7, z],
      ]);
    };
    for (let i = 0; i < 17; i++) {
      const z = 3 + i * 1.6 + r(-0.5, 0.5),
        s = i % 2 ? 1 : -1;
      trunk(s * (1.9 + r(0, 1) * (1 + z * 0.22)), z, r(0.2, 0.42), i + 4);
    }
    trunk(-2.3, 1.2, 0.5, 60);
    trunk(2.6, 2.2, 0.42, 61);
    if (w.weather !== 'snow') {
      grass(w, [-8, -1, 0, 16], 150, 4, { h: 0.2 });
      grass(w, [1.2, 8, 0, 16], 150, 6, { h: 0.2 });
    }
    for (const [x, z, h] of [
      [-1.7, 4.5, 0.9],
      [2.1, 5.6, 1.0],
      [-2.6, 8, 1.3],
      [1.7, 10, 1.1],
      [3.4, 3.6, 0.9],
    ] as const)
      tree(w, [x, 0, z], h, 'bush', x * 5 + 40, L('#5f8f5a', 0.24));
    rock(w, [1.35, 0, 3], 0.6, 3);
    rock(w, [-1.45, 0, 7], 0.5, 4);
    w.castShadows('#2f3a4a', 0.3);
    w.flush();
    const canopy: Mass[] = [];
    for (let i = 0; i < 9; i++)
      canopy.push({ x: P.x + (P.w * i) / 8, y: P.y - P.h * (0.05 - (i % 2) * 0.03), rx: P.w * 0.09, ry: P.w * 0.075 });
    foliage(w, canopy, 3, L('#5a8a58', 0.4), r);
    if (w.time === 'day' && w.weather === 'clear')
      for (let i = 0; i < 4; i++)
        ray(w, [P.x + P.w * (0.26 + i * 0.14), P.y - P.h * 0.25], 1.25, 0.045, P.h * 1.15, P.h * 0.3);
  },
};
