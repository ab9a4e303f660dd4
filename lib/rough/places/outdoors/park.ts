import { rng, spline3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { grass, sky, tree } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { skyline } from '../pieces/skyline';
import { puddles } from '../pieces/street-ground';
import { lampPool } from '../pieces/lamp-pool';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD, WOOD2, DARK, RED } = K;
const GRASS = L('#a8c98a', 0.1);

export const park: PlaceSpec = {
  shots: { wide: S([-1.5, 1.5, -3], [0.6, 1.7, 12], 0.8), close: S([-0.3, 1.3, 0.6], [2.4, 1.0, 5.4], 1.0) },
  spot: { at: [0.6, 0, 4], yaw: 4, back: 10 },
  build: (w, options) => {
    sky(w, { clouds: 4, seed: 9, sun: [0.7, 0.5], moon: [0.7, 0.3] });
    skyline(w, 120, L('#b3c0cc', 0.16), 6, 4, 14);
    hills(w, 60, 5, L('#8fb58a', 0.22), 3, 0, 0.4);
    const snow = w.weather === 'snow';
    groundPlane(w, snow ? L('#f0f4f8', 0) : GRASS);
    w.fill(
      spline3(
        [
          [-4, 0.002, -4],
          [-0.6, 0.002, 3],
          [1.8, 0.002, 8],
          [-0.6, 0.002, 14],
          [-3, 0.002, 26],
        ],
        8,
      ).concat(
        spline3(
          [
            [-2, 0.002, 26],
            [1.2, 0.002, 14],
            [4.2, 0.002, 8],
            [2.2, 0.002, 2],
            [1, 0.002, -4],
          ],
          8,
        ),
      ),
      snow ? L('#dfe6ee', 0.05) : L('#e6d9bd', 0),
    );
    w.pen(
      spline3(
        [
          [-4, 0.002, -4],
          [-0.6, 0.002, 3],
          [1.8, 0.002, 8],
          [-0.6, 0.002, 14],
          [-3, 0.002, 26],
        ],
        8,
      ),
      0.7,
    );
    w.pen(
      spline3(
        [
          [1, 0.002, -4],
          [2.2, 0.002, 2],
          [4.2, 0.002, 8],
          [1.2, 0.002, 14],
          [-2, 0.002, 26],
        ],
        8,
      ),
      0.7,
    );
    if (!snow) {
      grass(w, [-9, -0.5, -1, 18], 150, 3);
      grass(w, [3.4, 12, 0, 20], 120, 5);
    }
    lampPool(w, [-1.3, 0, 6.4], 2.4, snow ? L('#f0f4f8', 0) : GRASS);
    const r = rng(6),
      kind = options.blossom ? 'sakura' : 'round';
    for (let i = 0; i < 10; i++) tree(w, [r(-22, 22), 0, 20 + r(0, 14)], r(5, 8), i % 4 === 3 ? 'pine' : kind, i + 20);
    tree(w, [-4.2, 0, 7], 6.6, kind, 3);
    tree(w, [5.6, 0, 10], 7.4, kind, 5);
    tree(w, [-8, 0, 13], 7, kind, 8);
    for (const [x, z] of [
      [-2.4, 11],
      [4.6, 5.6],
      [6.2, 6.4],
      [-6, 9],
    ] as const)
      tree(w, [x, 0, z], 1.2, 'bush', x * 3 + z);
    const bench = M();
    for (const x of [-0.7, 0.7]) bench.box(x, 0, 0, 0.06, 0.42, 0.45, DARK).box(x, 0.42, 0.2, 0.06, 0.45, 0.05, DARK);
    for (let i = 0; i < 3; i++) bench.box(0, 0.42, -0.16 + i * 0.16, 1.7, 0.04, 0.13, WOOD);
    for (let i = 0; i < 2; i++) bench.box(0, 0.6 + i * 0.18, 0.22, 1.7, 0.13, 0.035, WOOD);
    w.model(bench, { at: [2.9, 0, 5.4], yaw: -16 });
    w.model(
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.12, 0],
            [0.06, 0.2],
            [0.05, 3],
          ],
          DARK,
          { n: 8 },
        )
        .lathe(
          [0, 3, 0],
          [
            [0.12, 0],
            [0.22, 0.35],
            [0.05, 0.55],
          ],
          w.time === 'day' ? L('#f2f2ea', 0) : GLOW('#fff2c0', 0),
          { n: 10 },
        ),
      { at: [-1.3, 0, 6.4] },
    );
    const sw = M();
    for (const x of [-1.6, 1.6])
      sw.line(
        [
          [x, 0, -0.7],
          [x, 2.3, 0],
        ],
        0.08,
        RED,
      ).line(
        [
          [x, 0, 0.7],
          [x, 2.3, 0],
        ],
        0.08,
        RED,
      );
    sw.line(
      [
        [-1.6, 2.3, 0],
        [1.6, 2.3, 0],
      ],
      0.09,
      RED,
    );
    for (const x of [-0.7, 0.7]) {
      sw.line(
        [
          [x - 0.2, 2.3, 0],
          [x - 0.2, 0.5, 0],
        ],
        0.5,
      )
        .line(
          [
            [x + 0.2, 2.3, 0],
            [x + 0.2, 0.5, 0],
          ],
          0.5,
        )
        .box(x, 0.46, 0, 0.5, 0.05, 0.2, WOOD2);
    }
    w.model(sw, { at: [-4.6, 0, 10.5], yaw: 20 });
    w.castShadows();
    if (w.wet) puddles(w, 4);
    w.flush();
  },
};
