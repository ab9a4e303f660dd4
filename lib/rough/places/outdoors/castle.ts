import type { P3 } from '../../geometry/geometry';
import { GLOW, L, type Look } from '../../world/kit';
import { bricks, grid, on } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { strip } from '../pieces/disc';
import { vignette } from '../pieces/vignette';
import { shell } from '../pieces/shell';
import { patch } from '../pieces/patch';
import { S, type PlaceSpec } from '../place-kind';

const { DARK, RED, BLUE, GOLD } = K;
export const castle: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.6, 1.7, -4], [0.4, 2.4, 14], 0.75), close: S([1.4, 1.5, 3], [-1.0, 2.0, 14], 0.95) },
  spot: { at: [0, 0, 4], yaw: 0, back: 6 },
  build: (w) => {
    const X = 5,
      Z = 18,
      H = 8,
      q = shell(w, -X, X, -5, Z, H, {
        floor: L('#b5aa9a', 0.1),
        wall: L('#a89d8c', 0.2),
        side: L('#b5aa98', 0.14),
        ceil: L('#4a423c', 0.9),
        skirt: false,
      });
    grid(w, q.floor, 8, 18, 0.4);
    const f = on(q.floor);
    for (let i = 0; i < 8; i++)
      for (let j = 0; j < 18; j++)
        if ((i + j) % 2)
          w.fill(
            [f(i / 8, j / 18), f((i + 1) / 8, j / 18), f((i + 1) / 8, (j + 1) / 18), f(i / 8, (j + 1) / 18)],
            L('#9a8f80', 0.24),
          );
    strip(w, -1.1, 1.1, -5, 15, L('#a32f3a', 0.55), 0.004);
    for (const x of [-1.1, -0.95, 0.95, 1.1])
      w.edge([x, 0.005, -5], [x, 0.005, 15], 0.7, x * x > 1 ? undefined : GLOW('#e8c860', 0));
    bricks(w, q.back, 0.9, 0.45, 3, 0.36, 0.5);
    const c = on(q.back);
    const arch = (u: number, b0: number, b1: number, hw: number, k: Look): void => {
      const pts: P3[] = [
        c(u - hw, b0),
        ...Array.from({ length: 9 }, (_, i) => {
          const t = Math.PI - (i / 8) * Math.PI;
          return c(u + hw * Math.cos(t), b1 + 0.1 * Math.sin(t));
        }),
        c(u + hw, b0),
      ];
      w.quad(pts, k, 1.2);
      w.edges(
        [
          [c(u, b0), c(u, b1 + 0.1)],
          [c(u - hw, (b0 + b1) / 2), c(u + hw, (b0 + b1) / 2)],
        ],
        1,
      );
    };
    arch(0.3, 0.45, 0.72, 0.05, w.time === 'night' ? GLOW('#27355f', 0.9) : GLOW('#dff0fa', 0));
    arch(0.5, 0.42, 0.78, 0.07, w.time === 'night' ? GLOW('#27355f', 0.9) : GLOW('#f4e6c0', 0));
    arch(0.7, 0.45, 0.72, 0.05, w.time === 'night' ? GLOW('#27355f', 0.9) : GLOW('#dff0fa', 0));
    for (let i = 0; i < 4; i++)
      for (const s of [-1, 1]) {
        const z = 1 + i * 4,
          m = M()
            .box(s * 3.6, 0, z, 1, 0.3, 1, L('#c3b9a8', 0.06))
            .lathe(
              [s * 3.6, 0.3, z],
              [
                [0.42, 0],
                [0.36, 0.2],
                [0.34, 5.2],
                [0.5, 5.5],
              ],
              L('#cfc5b4', 0.02),
              { n: 18 },
            )
            .box(s * 3.6, 5.8, z, 1, 0.3, 1, L('#c3b9a8', 0.06));
        w.model(m);
        w.model(
          M().line(
            Array.from(
              { length: 9 },
              (_, k) => [s * 3.6 - s * 3.6 * (k / 8), 6 + 1.9 * Math.sin((k / 8) * Math.PI * 0.5), z] as P3,
            ),
            0.28,
            L('#8f8576', 0.4),
          ),
        );
        if (i % 2 === 0)
          w.model(
            M()
              .sheet(
                [
                  [s * 3.1, 5.2, z - 0.45],
                  [s * 3.1, 5.2, z + 0.45],
                  [s * 3.1, 2.6, z + 0.45],
                  [s * 3.1, 2.1, z],
                  [s * 3.1, 2.6, z - 0.45],
                ],
                i ? BLUE : RED,
              )
              .sheet(
                [
                  [s * 3.09, 4.5, z - 0.2],
                  [s * 3.09, 4.7, z],
                  [s * 3.09, 4.5, z + 0.2],
                  [s * 3.09, 3.7, z],
                ],
                GOLD,
                { ink: 0.6 },
              ),
          );
        else
          w.model(
            M()
              .line(
                [
                  [s * 3.2, 2.2, z],
                  [s * 3.0, 2.5, z],
                ],
                0.08,
                DARK,
              )
              .sheet(
                [
                  [s * 3 - 0.1, 2.55, z],
                  [s * 3 + 0.1, 2.55, z],
                  [s * 3 + 0.06, 2.85, z],
                  [s * 3, 3.05, z],
                  [s * 3 - 0.07, 2.8, z],
                ],
                GLOW('#ffcf5a'),
              ),
          );
        if (w.time !== 'night')
          patch(w, [
            [-3 + i * 0.2, 0.006, z],
            [-1, 0.006, z - 0.8],
            [-1, 0.006, z + 0.4],
            [-3, 0.006, z + 1.1],
          ]);
      }
    w.model(
      M()
        .box(0, 0, 15.6, 6, 0.2, 3.4, L('#b9ad9a', 0.1))
        .box(0, 0.2, 16, 4.6, 0.2, 2.6, L('#c3b8a6', 0.06))
        .box(0, 0.4, 16.3, 3.4, 0.2, 2, L('#cfc4b2', 0.02)),
    );
    w.model(
      M()
        .box(0, 0.6, 16.6, 1.3, 0.5, 0.9, RED)
        .box(0, 0.6, 17.1, 1.5, 2.6, 0.2, GOLD)
        .front(16.999, -0.55, 1.1, 1.1, 1.7, RED, 0.8)
        .box(-0.7, 0.6, 16.6, 0.2, 0.85, 0.9, GOLD)
        .box(0.7, 0.6, 16.6, 0.2, 0.85, 0.9, GOLD)
        .ext(
          [
            [-0.75, 3.2],
            [0.75, 3.2],
            [0.4, 3.6],
            [0, 4],
            [-0.4, 3.6],
          ],
          17.0,
          17.2,
          GOLD,
        ),
    );
    w.flush();
    vignette(w, 0.5, 0.2);
  },
};
