import { lerp, rng, spline3, type P3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { grass, sky, tree } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { strip } from '../pieces/disc';
import { S, type PlaceSpec } from '../place-kind';

const { DARK, WHITE, CREAM } = K;
export const shrine: PlaceSpec = {
  shots: { wide: S([-0.6, 1.4, -5], [0.2, 2.8, 12], 0.85), close: S([1.6, 1.4, 4], [-0.6, 2.3, 13], 0.95) },
  spot: { at: [0, 0, 4.6], yaw: 2, back: 10, side: [1.6, 1.6] },
  build: (w) => {
    sky(w, { clouds: 3, seed: 5, sun: [0.75, 0.45], moon: [0.75, 0.3] });
    const r = rng(3),
      snow = w.weather === 'snow';
    for (let i = 0; i < 9; i++) tree(w, [r(-24, 24), 0, 26 + r(0, 6)], r(8, 12), i % 3 ? 'pine' : 'round', i + 4);
    groundPlane(w, snow ? L('#eff3f7', 0) : L('#b3b58c', 0.1));
    strip(w, -1.5, 1.5, -8, 17, snow ? L('#e3e9ef', 0.03) : L('#d6d2c8', 0.02));
    const l: [P3, P3][] = [];
    for (let z = -5; z < 17; z += 0.9) {
      l.push([
        [-1.5, 0, z],
        [1.5, 0, z],
      ]);
      for (const x of [-0.5, 0.5])
        l.push([
          [x + (Math.round(z / 0.9) % 2) * 0.3, 0, z],
          [x + (Math.round(z / 0.9) % 2) * 0.3, 0, z + 0.9],
        ]);
    }
    w.edges(l, 0.5);
    w.edges(
      [
        [
          [-1.5, 0, -6],
          [-1.5, 0, 17],
        ],
        [
          [1.5, 0, -6],
          [1.5, 0, 17],
        ],
      ],
      0.8,
    );
    if (!snow) {
      grass(w, [-8, -1.7, -2, 14], 90, 3);
      grass(w, [1.7, 8, -2, 14], 90, 6);
    }
    const torii = (z: number, k: number): void => {
      const m = M(),
        red = L('#c8402f', 0.45);
      for (const s of [-1, 1])
        m.lathe(
          [s * 2.1 * k, 0, 0],
          [
            [0.3 * k, 0],
            [0.3 * k, 0.4 * k],
          ],
          DARK,
          { n: 12 },
        ).lathe(
          [s * 2.1 * k, 0.4 * k, 0],
          [
            [0.22 * k, 0],
            [0.19 * k, 3.9 * k],
          ],
          red,
          { n: 14 },
        );
      m.box(0, 3.2 * k, 0, 5.2 * k, 0.34 * k, 0.26 * k, red).box(0, 3.54 * k, 0, 0.5 * k, 0.76 * k, 0.16 * k, DARK);
      m.ext(
        [
          [-3.1 * k, 4.36 * k],
          [-1.6 * k, 4.26 * k],
          [1.6 * k, 4.26 * k],
          [3.1 * k, 4.36 * k],
          [3.15 * k, 4.66 * k],
          [1.6 * k, 4.54 * k],
          [-1.6 * k, 4.54 * k],
          [-3.15 * k, 4.66 * k],
        ],
        -0.2 * k,
        0.2 * k,
        red,
      );
      m.ext(
        [
          [-3.15 * k, 4.66 * k],
          [-1.6 * k, 4.54 * k],
          [1.6 * k, 4.54 * k],
          [3.15 * k, 4.66 * k],
          [3.35 * k, 4.95 * k],
          [1.6 * k, 4.76 * k],
          [-1.6 * k, 4.76 * k],
          [-3.35 * k, 4.95 * k],
        ],
        -0.28 * k,
        0.28 * k,
        snow ? WHITE : L('#2e2a2e', 1),
      );
      w.model(m, { at: [0, 0, z] });
      const rp = M().line(
        spline3(
          [
            [-1.9 * k, 3.05 * k, -0.15],
            [-0.7 * k, 2.8 * k, -0.2],
            [0.7 * k, 2.8 * k, -0.2],
            [1.9 * k, 3.05 * k, -0.15],
          ],
          6,
        ),
        0.16 * k,
        CREAM,
      );
      for (const x of [-1, 0, 1])
        rp.sheet(
          [
            [x * k, 2.76 * k, -0.2],
            [(x + 0.12) * k, 2.6 * k, -0.2],
            [(x - 0.02) * k, 2.46 * k, -0.2],
            [(x + 0.12) * k, 2.28 * k, -0.2],
            [(x + 0.24) * k, 2.46 * k, -0.2],
            [(x + 0.2) * k, 2.62 * k, -0.2],
          ],
          WHITE,
          { ink: 0.7 },
        );
      w.model(rp, { at: [0, 0, z] });
    };
    torii(3, 1);
    torii(11, 0.92);
    const hall = M()
      .box(0, 0, 0, 9, 0.9, 6, L('#b9b2a4', 0.16))
      .box(0, 0, -3.4, 3, 0.3, 0.8, L('#cfc9bc', 0.08))
      .box(0, 0, -3.1, 3, 0.6, 0.6, L('#cfc9bc', 0.08));
    for (const x of [-3.4, -1.3, 1.3, 3.4]) hall.box(x, 0.9, -2.4, 0.3, 2.6, 0.3, L('#9a5a3c', 0.45));
    hall.box(0, 0.9, 0.4, 7.4, 2.6, 4.4, L('#c9b28a', 0.14)).front(-1.81, -1.1, 0.95, 2.2, 2.1, L('#3a2c26', 1), 0.8);
    for (let i = 0; i < 2; i++)
      for (let k = 0; k < 5; k++) hall.front(-1.815, (i ? 1.5 : -3.3) + k * 0.36, 1.2, 0.3, 1.5, CREAM, 0.5);
    const roof = (x0: number, x1: number, z0: number, y: number): void => {
      const v: P3[] = [
        [-x0, y + 0.25, -z0],
        [x0, y + 0.25, -z0],
        [x0, y + 0.25, z0],
        [-x0, y + 0.25, z0],
        [-x1, y + 2.6, 0],
        [x1, y + 2.6, 0],
        [0, y - 0.12, -z0 - 0.2],
      ];
      hall.parts.push({
        v,
        f: [
          [0, 4, 5, 1, 6],
          [2, 5, 4, 3],
          [0, 3, 4],
          [1, 5, 2],
          [0, 6, 1, 2, 3],
        ],
        look: snow ? L('#f3f6fa', 0.02) : L('#4d5a58', 0.62),
        smooth: false,
        ink: 1.2,
        decals: [],
      });
      const rows: P3[][] = [];
      for (let i = 1; i < 26; i++) {
        const t = i / 26;
        rows.push([
          [lerp(-x1, x1, t), y + 2.58, -0.05],
          [lerp(-x0, x0, t), y + 0.25 - 0.3 * Math.sin(t * Math.PI), -z0],
        ]);
      }
      if (!snow) hall.decal([v[0]!, v[4]!, v[5]!, v[1]!, v[6]!], L('#4d5a58', 0.62), 0, rows, 0.6);
    };
    roof(5.6, 3.6, 4.2, 3.5);
    hall.box(0, 6.05, 0, 7.6, 0.34, 0.5, DARK);
    w.model(hall, { at: [0, 0, 20] });
    w.model(
      M()
        .line(
          [
            [0, 3.6, 16.2],
            [0, 1.7, 16.2],
          ],
          0.09,
          CREAM,
        )
        .box(0, 0, 15.4, 1.4, 0.7, 0.6, L('#7a5238', 0.5)),
    );
    for (const s of [-1, 1])
      for (const z of [5.8, 8.6])
        w.model(
          M()
            .box(0, 0, 0, 0.7, 0.25, 0.7, L('#a8a59c', 0.2))
            .lathe(
              [0, 0.25, 0],
              [
                [0.18, 0],
                [0.14, 0.9],
              ],
              L('#b3b0a6', 0.14),
              { n: 10 },
            )
            .box(0, 1.15, 0, 0.55, 0.12, 0.55, L('#a8a59c', 0.2))
            .box(0, 1.27, 0, 0.38, 0.4, 0.38, w.time === 'day' ? L('#b3b0a6', 0.14) : GLOW('#ffe2a0', 0))
            .box(0, 1.67, 0, 0.85, 0.3, 0.85, L('#8f8c84', 0.3), { taper: 0.7 }),
          { at: [s * 2.5, 0, z] },
        );
    tree(w, [-6.2, 0, 12], 8, 'sakura', 4, w.weather === 'snow' ? L('#e9eef2', 0) : undefined);
    tree(w, [6.6, 0, 14], 9, 'pine', 7);
    tree(w, [-5, 0, 4], 1.1, 'bush', 7);
    tree(w, [4.6, 0, 6.4], 1.2, 'bush', 9);
    w.castShadows();
    w.flush();
  },
};
