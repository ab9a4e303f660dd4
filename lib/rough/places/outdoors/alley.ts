import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { bricks, pl, sky } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { signModel } from '../pieces/sign-model';
import { skyline } from '../pieces/skyline';
import { groundPlaneR, puddles } from '../pieces/street-ground';
import { lampPool } from '../pieces/lamp-pool';
import { S, type PlaceSpec } from '../place-kind';
import { sideOf } from './house-side';

const { WOOD2, STEEL, DARK, GREY, CREAM } = K;
export const alley: PlaceSpec = {
  time: 'night',
  shots: { wide: S([0.2, 1.3, -2], [0.0, 1.9, 12], 0.72), close: S([-0.4, 1.1, 0.6], [1.4, 1.2, 5], 0.85) },
  spot: { at: [0, 0, 3.4], yaw: 2, back: 5, side: [0.5, 0.5] },
  build: (w) => {
    sky(w, { stars: 50, moon: [0.52, 0.25], clouds: 0 });
    skyline(w, 60, L('#3a4670', 0.7), 5, 10, 26);
    groundPlaneR(w, L('#6a6e78', 0.4));
    const r = rng(9),
      night = w.time === 'night';
    for (const s of [-1, 1])
      for (let i = 0; i < 4; i++) {
        const z = i * 5 - 1,
          x = s * 4.1,
          h = r(7, 12),
          m = M().box(
            x,
            0,
            z + 2.5,
            5,
            h,
            4.95,
            L(['#8f857c', '#7a7f88', '#9a8f80', '#857a78'][(i + (s > 0 ? 2 : 0)) % 4]!, 0.3),
          ),
          X = x - s * 2.51,
          side = sideOf(m, X, s);
        side(z + 0.6, z + 1.6, 0, 2.1, i % 2 ? WOOD2 : DARK, 1);
        if (i % 2 === (s > 0 ? 1 : 0))
          side(z + 2.4, z + 4, 0.9, 2, night ? GLOW('#ffe1a0', 0) : L('#8fb2c6', 0.3), 0.9);
        for (let j = 0; j < 3; j++)
          for (let k = 0; k < 2; k++)
            side(
              z + 0.8 + k * 2,
              z + 2 + k * 2,
              3.2 + j * 2.4,
              4.4 + j * 2.4,
              night ? (r() < 0.35 ? GLOW('#ffe1a0', 0) : L('#151a30', 1)) : L('#7f9fb0', 0.4),
            );
        w.model(m);
        w.model(
          M().line(
            [
              [X - s * 0.08, 0.1, z + 0.3],
              [X - s * 0.08, h, z + 0.3],
            ],
            0.12,
            GREY,
          ),
        );
        w.model(
          M()
            .box(X - s * 0.35, 2.7, z + 3.2, 0.6, 0.55, 0.9, L('#c9ccca', 0.1))
            .decal(
              (s < 0
                ? [
                    [X + 0.655, 2.75, 3.0 + z],
                    [X + 0.655, 3.2, 3.0 + z],
                    [X + 0.655, 3.2, 3.5 + z],
                    [X + 0.655, 2.75, 3.5 + z],
                  ]
                : [
                    [X - 0.655, 2.75, 3.5 + z],
                    [X - 0.655, 3.2, 3.5 + z],
                    [X - 0.655, 3.2, 3.0 + z],
                    [X - 0.655, 2.75, 3.0 + z],
                  ]) as P3[],
              DARK,
              0.5,
            ),
        );
        w.item([X - s * 0.01 - 0.01, 0, z], [X - s * 0.01 + 0.01, h, z + 5], () =>
          bricks(w, pl([X, 0, z + 1.7], [0, 0, 3.2], [0, 0.85, 0]), 0.5, 0.2, i + 3 + s, 0.3, 0.4),
        );
        if (i === 1 && s > 0)
          w.model(M().add3(signModel(0.7, 1.7, GLOW('#f05a6a', 0), 5, 3, true, DARK), { at: [X - 0.5, 2.6, z + 1] }));
      }
    for (const [x, z, n] of [
      [-1.15, 3, 2],
      [1.2, 2.4, 1],
      [-1.2, 7.5, 3],
    ] as const)
      for (let i = 0; i < n; i++)
        w.model(
          M()
            .box(x + i * 0.03, i * 0.32, z, 0.5, 0.31, 0.4, L('#b0885a', 0.3))
            .front(z - 0.201, x - 0.05, i * 0.32 + 0.2, 0.1, 0.1, CREAM, 0.4),
          {},
        );
    w.model(
      M()
        .lathe(
          [1.05, 0, 4.4],
          [
            [0.28, 0],
            [0.33, 0.8],
          ],
          STEEL,
          { n: 14 },
        )
        .lathe(
          [1.05, 0.8, 4.4],
          [
            [0.36, 0],
            [0.3, 0.08],
            [0.05, 0.1],
          ],
          GREY,
          { n: 14 },
        ),
    );
    w.model(
      M().lathe(
        [1.12, 0, 5.3],
        [
          [0.28, 0],
          [0.33, 0.75],
        ],
        STEEL,
        { n: 14 },
      ),
    );
    w.model(
      M()
        .ball(0.75, 0.22, 4.9, 0.28, L('#2a2d38', 1), { n: 10, sy: 0.8 })
        .ball(-0.95, 0.2, 1.9, 0.25, L('#2a2d38', 1), { n: 10, sy: 0.8 }),
    );
    w.model(
      M()
        .line(
          [
            [-1.6, 3.6, 5.6],
            [-1.3, 3.7, 5.6],
            [-1.2, 3.5, 5.6],
          ],
          0.06,
          DARK,
        )
        .lathe(
          [-1.2, 3.25, 5.6],
          [
            [0.24, 0],
            [0.08, 0.22],
          ],
          DARK,
          { n: 12 },
        )
        .ball(-1.2, 3.24, 5.6, 0.1, GLOW('#fff2c0'), { n: 10 }),
    );
    lampPool(w, [-0.7, 0, 5.6], 1.5, L('#6a6e78', 0.4), 1.2);
    w.castShadows();
    if (w.wet) puddles(w, 4);
    w.flush();
    w.edges(
      [
        [
          [-1.6, 5.4, 3],
          [1.6, 5.8, 3.4],
        ],
        [
          [-1.6, 6.4, 7],
          [1.6, 6, 7],
        ],
        [
          [-1.6, 4.8, 9],
          [1.6, 5.2, 10],
        ],
      ],
      0.8,
    );
  },
};
