import { rng, spline2, spline3, type P3 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import { GLOW, INK, L } from '../../world/kit';
import { rock, sky, tree, water } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { hills } from '../pieces/hills';
import { S, type PlaceSpec } from '../place-kind';

const { WHITE, RED, BLUE } = K;
export const beach: PlaceSpec = {
  shots: {
    wide: S([-1, 1.6, -4], [1, 1.2, 20], 0.8),
    close: S([0.6, 1.3, -1], [-1.4, 1.0, 8], 1.0),
    ship: S([-2, 2.2, -4], [2, 3.0, 40], 1.1),
  },
  spot: { at: [-0.2, 0, 1.8], yaw: 4, back: 14 },
  build: (w) => {
    sky(w, { clouds: 5, sun: [0.62, 0.7], moon: [0.62, 0.35], seed: 12 });
    hills(w, 300, 16, L('#9fb6b8', 0.14), 3);
    water(w, 0, 5, -400, 400, { glitter: 0.6 });
    w.fill(
      [
        [-90, 0.002, -8],
        [90, 0.002, -8],
        [90, 0.002, 3],
        ...spline3(
          [
            [40, 0.002, 5.5],
            [14, 0.002, 4.6],
            [5, 0.002, 6.4],
            [-2, 0.002, 5.2],
            [-9, 0.002, 7],
            [-40, 0.002, 6],
          ],
          6,
        ),
      ],
      L('#eadcb8', 0),
    );
    for (const [k, wd] of [
      [0, 1.3],
      [0.5, 0.7],
    ] as const) {
      const s = spline3(
        [
          [30, 0.003, 5.3 + k],
          [14, 0.003, 4.6 + k * 2],
          [5, 0.003, 6.4 + k],
          [-2, 0.003, 5.2 + k * 2],
          [-9, 0.003, 7 + k],
          [-30, 0.003, 6 + k],
        ],
        7,
      );
      w.fill([...s, ...s.map(([x, y, z]) => [x, y, z + 0.5] as P3).reverse()], GLOW('#ffffff'));
      w.pen(s, wd, undefined, { a: 0.02, b: 0.02 });
    }
    const r = rng(5);
    let d = '';
    for (let i = 0; i < 90; i++) {
      const z = r(-2, 4.6),
        A = w.at([r(-9, 9), 0, z]);
      d += stroke([A, [A[0] + r(2, 7), A[1]]], { w: 0.8 });
    }
    w.p.fill(d, '#b09a70', 1);
    rock(w, [-5, 0, 7.4], 1.6, 3);
    rock(w, [-6.4, 0, 8.4], 2.6, 4);
    rock(w, [-4.2, 0, 8], 0.8, 6);
    tree(w, [5.4, 0, 3.2], 5.4, 'palm', 3);
    tree(w, [6.6, 0, 4], 6.2, 'palm', 5);
    place(w, 'boat', [8, -0.2, 30], 10, { cast: false });
    w.model(
      M()
        .line(
          [
            [0, 0, 0],
            [0.1, 1.7, 0.05],
          ],
          0.045,
          WHITE,
        )
        .lathe(
          [0.1, 1.35, 0.05],
          [
            [0.95, 0],
            [0.5, 0.28],
            [0.01, 0.4],
          ],
          RED,
          { n: 16 },
        )
        .slab(
          [
            [-1, -0.9],
            [-0.2, -0.9],
            [-0.2, 0.6],
            [-1, 0.6],
          ],
          0,
          0.03,
          BLUE,
        ),
      { at: [2.6, 0, 3.4] },
    );
    w.castShadows('#6a5a68', 0.24);
    w.flush();
    let g = '';
    for (let i = 0; i < 5; i++) {
      const x = w.panel.x + w.panel.w * (0.12 + i * 0.07),
        y = w.panel.y + w.panel.h * (0.2 + 0.06 * Math.sin(i * 3)),
        k = w.panel.w * 0.018;
      g += stroke(
        spline2(
          [
            [x - k, y - k * 0.3],
            [x - k * 0.4, y - k * 0.5],
            [x, y],
            [x + k * 0.4, y - k * 0.5],
            [x + k, y - k * 0.3],
          ],
          5,
        ),
        { w: 1.8, a: 0.3, b: 0.3 },
      );
    }
    if (w.time !== 'night') w.p.fill(g, INK, 1);
  },
};
