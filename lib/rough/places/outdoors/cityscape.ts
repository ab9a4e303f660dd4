import type { P3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { glyphs, pl, sky } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { skyline } from '../pieces/skyline';
import { puddles } from '../pieces/street-ground';
import { S, type PlaceSpec } from '../place-kind';

const { STEEL, DARK, RED } = K;
export const cityscape: PlaceSpec = {
  time: 'night',
  shots: {
    wide: S([-2, 2.0, -3], [0.6, 1.6, 20], 0.8),
    close: S([1, 1.4, -1], [-2, 1.6, 10], 0.95),
    high: S([-2, 5, -6], [1, 0.4, 12], 0.75),
  },
  spot: { at: [0, 0, 4], yaw: 0, back: 6 },
  build: (w) => {
    sky(w, { stars: 110, moon: [0.74, 0.28], clouds: 2, seed: 17, sun: [0.74, 0.6] });
    w.fill(
      [
        [-400, -30, 20],
        [400, -30, 20],
        [400, -30, 900],
        [-400, -30, 900],
      ],
      L('#2a3152', 0.85),
    );
    skyline(w, 320, L('#3a4a7a', 0.55), 3, 20, 74, -30, [10, 24]);
    skyline(w, 190, L('#2c3860', 0.75), 5, 16, 46, -30, [8, 18]);
    skyline(w, 100, L('#1f2848', 1), 7, 10, 30, -28, [8, 16]);
    const tw = M().line(
      [
        [0, -30, 0],
        [0, 52, 0],
      ],
      1.2,
      RED,
    );
    for (let i = 0; i < 8; i++) {
      const k = 9 * (1 - i / 9),
        y = -20 + i * 8;
      tw.line(
        [
          [-k, y, 0],
          [k * 0.86, y + 8, 0],
        ],
        0.8,
        RED,
      ).line(
        [
          [k, y, 0],
          [-k * 0.86, y + 8, 0],
        ],
        0.8,
        RED,
      );
    }
    w.model(tw, { at: [-70, 0, 260] });
    w.fill(
      [
        [-16, 0, -8],
        [5, 0, -8],
        [5, 0, 8],
        [-16, 0, 8],
      ],
      L('#6a7286', 0.34),
    );
    const l: [P3, P3][] = [];
    for (let i = -8; i < 4; i++)
      l.push([
        [i * 2, 0, -6],
        [i * 2, 0, 8],
      ]);
    for (let j = -1; j < 5; j++)
      l.push([
        [-16, 0, j * 2],
        [5, 0, j * 2],
      ]);
    w.edges(l, 0.5);
    w.model(M().box(-5.5, 0, 8, 21, 0.6, 0.35, L('#7f88a0', 0.3)).box(5, 0, 0.2, 0.35, 0.6, 16, L('#7f88a0', 0.3)));
    const m = M().lathe(
      [-4, 1.1, 6],
      [
        [1, 0],
        [1, 1.7],
        [0.1, 2.3],
      ],
      L('#8a90a4', 0.3),
      { n: 16 },
    );
    for (const [x, z] of [
      [-4.7, 5.4],
      [-3.3, 5.4],
      [-4.7, 6.6],
      [-3.3, 6.6],
    ] as const)
      m.box(x, 0, z, 0.12, 1.1, 0.12, DARK);
    w.model(m);
    for (let i = 0; i < 3; i++)
      w.model(
        M()
          .box(1.2 + i * 1.2, 0.08, 6.8, 1, 0.9, 0.7, L('#a3a9b8', 0.16))
          .lathe(
            [1.2 + i * 1.2, 0.53, 6.44],
            [
              [0.32, 0],
              [0.32, 0.012],
            ],
            DARK,
            { axis: 'z', n: 14 },
          ),
      );
    w.model(
      M()
        .line(
          [
            [3.8, 0, 2],
            [3.8, 3.6, 2],
          ],
          0.06,
          STEEL,
        )
        .line(
          [
            [3.3, 3.2, 2],
            [4.3, 3.2, 2],
          ],
          0.04,
          STEEL,
        )
        .line(
          [
            [3.4, 2.8, 2],
            [4.2, 2.8, 2],
          ],
          0.04,
          STEEL,
        )
        .line(
          [
            [3.5, 2.4, 2],
            [4.1, 2.4, 2],
          ],
          0.04,
          STEEL,
        ),
    );
    w.model(
      M()
        .box(-8.5, 0, 5.4, 3, 2.6, 3, L('#5a6480', 0.5))
        .front(3.89, -9.4, 0, 0.9, 2, DARK)
        .box(-8.5, 2.3, 3.8, 0.3, 0.2, 0.2, GLOW('#ffe6a0')),
    );
    const sg = M();
    for (let i = 0; i < 5; i++)
      sg.line(
        [
          [6 + i * 1.4, -3, 9],
          [6 + i * 1.4, 1.5, 9],
        ],
        0.1,
        DARK,
      );
    sg.box(8.8, 1.4, 9, 6.4, 2.6, 0.3, GLOW('#f2627a', 0.0));
    w.model(sg);
    for (const g of glyphs(pl([6, 1.7, 8.83], [5.6, 0, 0], [0, 2, 0]), 3, 12)) w.model(M().line(g, 2.2, DARK));
    if (w.time !== 'night') w.castShadows();
    w.flush();
    if (w.wet) puddles(w, 4);
  },
};
