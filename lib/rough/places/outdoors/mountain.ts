import { lerp, rng, spline3, type P3 } from '../../geometry/geometry';
import { GLOW, L, type Look } from '../../world/kit';
import { grass, rock, sky, tree } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD, WOOD2 } = K;
export const mountain: PlaceSpec = {
  shots: { wide: S([-1, 2.2, -4], [1.2, 3.6, 20], 0.8), close: S([0.4, 1.4, 0], [1.4, 1.9, 8], 0.95) },
  spot: { at: [0.6, 0, 4], yaw: 4, back: 12 },
  build: (w) => {
    sky(w, { clouds: 3, seed: 3, sun: [0.2, 0.5], moon: [0.8, 0.3] });
    const peak = (z: number, list: [number, number, number][], look: Look): void => {
      for (const [x, h, hw] of list) {
        const r = rng(Math.round(x * 3 + h)),
          up = (n: number, x0: number, x1: number, y0: number, y1: number): P3[] =>
            Array.from({ length: n }, (_, i) => {
              const t = i / (n - 1);
              return [lerp(x0, x1, t) + r(-1, 1) * hw * 0.03, lerp(y0, y1, t) + r(-1, 1) * h * 0.035, z] as P3;
            });
        const a = up(9, x - hw, x, -2, h),
          b = up(9, x, x + hw, h, -2),
          ridge = up(9, x, x + hw * 0.22, h, -2).map((v, i) => [v[0] + Math.sin(i * 2.3) * hw * 0.06, v[1], z] as P3);
        ridge[0] = a[8]!;
        b[0] = a[8]!;
        const li = w.mood.sun[0] < 0;
        w.fill([...a, ...b], look, 2);
        w.fill(li ? [...ridge, [x + hw, -3, z], ...b.slice().reverse()] : [...a, ...ridge], look, 0);
        const snowL = h * 0.66,
          sn: P3[] = [...a.filter((v) => v[1] > snowL), ...b.filter((v) => v[1] > snowL)],
          bot: P3[] = [];
        if (sn.length > 3) {
          const e0 = sn[sn.length - 1]!,
            e1 = sn[0]!;
          for (let i = 1; i < 9; i++) {
            const t = i / 9;
            bot.push([lerp(e0[0], e1[0], t), lerp(e0[1], e1[1], t) + (i % 2 ? -1 : 1) * h * 0.045, z]);
          }
          w.fill([...sn, ...bot], GLOW('#f7fafd', 0));
          w.pen(bot, 0.6);
        }
        w.pen(a, 1.2, undefined, { a: 0, b: 0 });
        w.pen(b, 1.2, undefined, { a: 0, b: 0 });
        w.pen(ridge, 0.8);
        const list2: [P3, P3][] = [];
        for (let i = 0; i < 14; i++) {
          const k = r(0.1, 0.8),
            p0: P3 = [x + (li ? 1 : -1) * hw * r(0.12, 0.5) * k, h * (1 - k) * 0.96, z];
          list2.push([p0, [p0[0] + hw * 0.03, p0[1] - h * r(0.05, 0.12), z]]);
        }
        w.edges(list2, 0.8);
      }
    };
    peak(
      320,
      [
        [-120, 70, 120],
        [130, 64, 110],
        [10, 92, 110],
      ],
      L('#a9b9c8', 0.08),
    );
    peak(
      150,
      [
        [-70, 26, 60],
        [60, 24, 55],
      ],
      L('#8fa79a', 0.2),
    );
    hills(w, 70, 12, L('#6f9a72', 0.3), 5, -6, 1.2);
    groundPlane(w, L('#a9b97f', 0.08), -6);
    w.fill(
      [
        [-14, 0, -6],
        [14, 0, -6],
        [10, 0.4, 8],
        [7, 1.2, 14],
        [3, 2.2, 20],
        [-0.5, 2.4, 21],
        [-4, 1.2, 13],
        [-9, 0.3, 6],
      ],
      w.weather === 'snow' ? L('#eff3f7', 0) : L('#b4c688', 0.05),
    );
    w.pen(
      spline3(
        [
          [-14, 0, 0],
          [-9, 0.3, 6],
          [-4, 1.2, 13],
          [-0.5, 2.4, 21],
          [3, 2.2, 20],
          [7, 1.2, 14],
          [14, 0.2, 6],
        ],
        6,
      ),
      1.1,
    );
    w.fill(
      spline3(
        [
          [-1.4, 0.02, -4],
          [-0.8, 0.05, 3],
          [1.6, 0.5, 8],
          [0.4, 1.2, 13],
          [1.3, 2.2, 20],
        ],
        7,
      ).concat(
        spline3(
          [
            [1.7, 2.2, 20],
            [1.6, 1.2, 13],
            [3.2, 0.5, 8],
            [1.2, 0.05, 3],
            [1.4, 0.02, -4],
          ],
          7,
        ),
      ),
      L('#e0d2b2', 0),
    );
    for (const k of [0, 1])
      w.pen(
        k
          ? spline3(
              [
                [1.4, 0.02, -4],
                [1.2, 0.05, 3],
                [3.2, 0.5, 8],
                [1.6, 1.2, 13],
                [1.7, 2.2, 20],
              ],
              7,
            )
          : spline3(
              [
                [-1.4, 0.02, -4],
                [-0.8, 0.05, 3],
                [1.6, 0.5, 8],
                [0.4, 1.2, 13],
                [1.3, 2.2, 20],
              ],
              7,
            ),
        0.8,
      );
    const r = rng(5);
    for (let i = 0; i < 16; i++) rock(w, [r(-6, 7), 0.05 + r(0, 0.3), 1 + i * 0.7], r(0.3, 1.2), i + 2);
    grass(w, [-8, -1.2, -1, 9], 100, 3, { h: 0.22, y: 0.1 });
    grass(w, [2.6, 9, -1, 9], 100, 6, { h: 0.22, y: 0.1 });
    for (const [x, y, z, h] of [
      [-5.4, 0.4, 8, 4.4],
      [-6.6, 0.3, 6, 5.2],
      [6.4, 0.9, 12, 4.6],
      [5, 1.4, 15, 3.6],
      [8.4, 0.4, 9, 5.2],
    ] as const)
      tree(w, [x, y, z], h, 'pine', x + 30);
    w.model(
      M()
        .box(0, 0, 0, 0.1, 1.6, 0.1, WOOD2)
        .ext(
          [
            [-0.5, 1.15],
            [0.4, 1.15],
            [0.58, 1.3],
            [0.4, 1.45],
            [-0.5, 1.45],
          ],
          -0.09,
          -0.05,
          WOOD,
        ),
      { at: [2.3, 0.1, 3.6], yaw: -14 },
    );
    w.castShadows('#3a3a68', 0.22);
    w.flush();
  },
};
