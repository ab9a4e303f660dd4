import { rng, spline2, type P2, type P3 } from '../../geometry/geometry';
import { pathOf } from '../../pen/stroke';
import { GLOW, L } from '../../world/kit';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { strip } from '../pieces/disc';
import { vignette } from '../pieces/vignette';
import { shell } from '../pieces/shell';
import { S, type PlaceSpec } from '../place-kind';

const { DARK, RED, GREY } = K;
export const bridge: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.6, 1.6, -4], [0.3, 1.6, 6], 0.72), close: S([1.4, 1.3, -0.6], [-0.8, 1.3, 4], 0.9) },
  spot: { at: [0, 0, 4], yaw: 0, back: 6 },
  build: (w) => {
    const P = w.panel,
      X = 4.4,
      Z = 6,
      H = 3.4;
    shell(w, -X, X, -5, Z, H, {
      floor: L('#6f7a88', 0.4),
      wall: L('#4a5566', 0.7),
      side: L('#8d98a6', 0.24),
      ceil: L('#3c4656', 0.9),
      skirt: false,
    });
    w.time;
    const V: P3[] = [
        [-3.8, 0.9, Z],
        [-3.2, 2.9, Z],
        [3.2, 2.9, Z],
        [3.8, 0.9, Z],
      ],
      d = w.poly(V);
    if (d)
      w.p.within(d, () => {
        w.fill(V, GLOW('#0b1026', 1));
        const r = rng(4);
        let s = '';
        for (let i = 0; i < 130; i++) {
          const x = r(P.x, P.x + P.w),
            y = r(P.y, P.y + P.h),
            k = r() < 0.1 ? 2.2 : r(0.5, 1.2);
          s += `M${x.toFixed(1)} ${(y - k).toFixed(1)}l${k.toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${(-k).toFixed(1)}Z`;
        }
        w.p.fill(s, '#eef2ff', 0);
        const c = w.at([1.7, 1.95, Z]),
          k = w.px([0, 1.5, Z]) * 1.25;
        const O = (q: number, dx = 0, dy = 0): string =>
          pathOf(
            Array.from(
              { length: 40 },
              (_, i) => [c[0] + dx + q * Math.cos(i * 0.157), c[1] + dy + q * Math.sin(i * 0.157)] as P2,
            ),
          );
        w.p.fill(O(k), '#6fa6d8', 0.12);
        w.p.within(O(k), () => {
          for (let i = 0; i < 6; i++) {
            const y = c[1] - k + i * k * 0.36;
            w.p.fill(
              pathOf(
                spline2(
                  [
                    [c[0] - k, y],
                    [c[0] - k * 0.3, y + k * 0.1],
                    [c[0] + k * 0.4, y - k * 0.06],
                    [c[0] + k, y + k * 0.05],
                    [c[0] + k, y + k * 0.16],
                    [c[0], y + k * 0.12],
                    [c[0] - k, y + k * 0.14],
                  ],
                  5,
                  true,
                ),
              ),
              i % 2 ? '#8fbfe6' : '#e8f0f6',
              i % 2 ? 0.3 : 0,
            );
          }
          w.p.fill(
            pathOf([
              ...Array.from(
                { length: 20 },
                (_, i) =>
                  [c[0] + k * 1.05 * Math.cos(-1.2 + i * 0.15), c[1] + k * 1.05 * Math.sin(-1.2 + i * 0.15)] as P2,
              ),
              ...Array.from(
                { length: 20 },
                (_, i) =>
                  [
                    c[0] + k * 0.42 + k * 0.8 * Math.cos(1.65 - i * 0.15) * 0.8,
                    c[1] + k * 0.2 + k * Math.sin(1.65 - i * 0.15),
                  ] as P2,
              ),
            ]),
            '#1f2c55',
            1,
          );
        });
        w.p.ink(
          Array.from({ length: 41 }, (_, i) => [c[0] + k * Math.cos(i * 0.157), c[1] + k * Math.sin(i * 0.157)] as P2),
          { w: 1.6, a: 0, b: 0 },
          '#dfeaf8',
          '#fff',
        );
      });
    w.outline(V, 2.4);
    for (const t of [-1.6, 1.6])
      w.quad(
        [
          [t * 1.15 - 0.05, 0.9, Z],
          [t - 0.05, 2.9, Z],
          [t + 0.05, 2.9, Z],
          [t * 1.15 + 0.05, 0.9, Z],
        ],
        L('#6a7686', 0.5),
        0.7,
      );
    for (let i = 0; i < 5; i++)
      for (const s of [-1, 1]) {
        const z = -2 + i * 1.7;
        w.quad(
          [
            [s * X, 0.3, z],
            [s * X, 2.9, z],
            [s * X, 2.9, z + 1.4],
            [s * X, 0.3, z + 1.4],
          ],
          L('#a3adb8', 0.14),
          0.9,
        );
        for (let k = 0; k < 3; k++)
          w.quad(
            [
              [s * X * 0.999, 1.4 + k * 0.4, z + 0.2],
              [s * X * 0.999, 1.68 + k * 0.4, z + 0.2],
              [s * X * 0.999, 1.68 + k * 0.4, z + 1.2],
              [s * X * 0.999, 1.4 + k * 0.4, z + 1.2],
            ],
            k === 1 ? GLOW('#9fe6f0', 0) : L('#2a3344', 1),
            0.6,
          );
      }
    const fl: [P3, P3][] = [];
    for (let i = -4; i <= 4; i++)
      fl.push([
        [i, 0, -5],
        [i, 0, Z],
      ]);
    for (let i = -4; i < 6; i++)
      fl.push([
        [-X, 0, i],
        [X, 0, i],
      ]);
    w.edges(fl, 0.5);
    for (const x of [-1.5, 1.5]) strip(w, x - 0.06, x + 0.06, -5, 6, GLOW('#bfeef6', 0), 0.003);
    const con = (x: number, z: number, yaw: number): void => {
      w.model(
        M()
          .box(0, 0, 0, 1.7, 0.75, 0.6, L('#5f6b7a', 0.5))
          .ext(
            [
              [-0.85, 0.75],
              [0.85, 0.75],
              [0.85, 0.8],
              [-0.85, 0.8],
            ],
            -0.5,
            0.35,
            DARK,
          )
          .sheet(
            [
              [-0.8, 0.82, 0.1],
              [0.8, 0.82, 0.1],
              [0.75, 1.15, 0.34],
              [-0.75, 1.15, 0.34],
            ],
            DARK,
          )
          .sheet(
            [
              [-0.7, 0.86, 0.1],
              [-0.05, 0.86, 0.1],
              [-0.08, 1.1, 0.3],
              [-0.66, 1.1, 0.3],
            ],
            GLOW('#9fe6f0', 0),
          )
          .sheet(
            [
              [0.05, 0.86, 0.1],
              [0.7, 0.86, 0.1],
              [0.66, 1.1, 0.3],
              [0.08, 1.1, 0.3],
            ],
            GLOW('#f0c890', 0.08),
          )
          .top(0.801, -0.7, -0.42, 0.5, 0.3, GREY, 0.5)
          .top(0.801, -0.1, -0.42, 0.2, 0.3, RED, 0.5)
          .top(0.801, 0.25, -0.42, 0.45, 0.3, GREY, 0.5),
        { at: [x, 0, z], yaw },
      );
      w.model(
        M()
          .lathe(
            [0, 0, 0],
            [
              [0.26, 0],
              [0.1, 0.1],
              [0.08, 0.4],
            ],
            DARK,
            { n: 12 },
          )
          .box(0, 0.42, 0, 0.56, 0.12, 0.54, L('#39424f', 1))
          .box(0, 0.54, -0.28, 0.54, 0.8, 0.12, L('#39424f', 1), { taper: 0.2 })
          .box(-0.3, 0.54, 0, 0.08, 0.2, 0.44, GREY)
          .box(0.3, 0.54, 0, 0.08, 0.2, 0.44, GREY),
        { at: [x + Math.sin((yaw * Math.PI) / 180) * -0.95, 0, z - 0.95], yaw },
      );
    };
    con(-2.2, 3.6, 12);
    con(2.2, 3.6, -12);
    con(0, 1.9, 0);
    w.model(
      M().lathe(
        [0, 0, 0],
        [
          [0.9, 0],
          [0.9, 0.12],
        ],
        L('#55606e', 0.5),
        { n: 24 },
      ),
      { at: [0, 0, -0.6] },
    );
    w.model(
      M()
        .box(0, H - 0.3, 1, 5, 0.3, 0.4, L('#2f3846', 1))
        .box(0, H - 0.34, 1, 4.6, 0.05, 0.2, GLOW('#eafcff')),
    );
    w.flush();
    vignette(w, 0.3);
  },
};
