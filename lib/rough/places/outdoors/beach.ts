import { rng, spline2, spline3, type P3 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import { GLOW, INK, L, type World } from '../../world/kit';
import { grass, rock, sky, tree, water } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { hills } from '../pieces/hills';
import { disc } from '../pieces/disc';
import { S, type PlaceSpec } from '../place-kind';

const { WHITE, RED, BLUE } = K;
const PALM = L('#3a6a44', 0.62);
/** Wet sand along the foam, and a track of bare feet down to it. */
function shore(w: World): void {
  const edge = spline3([[30, 0.0025, 4.9], [14, 0.0025, 4.1], [5, 0.0025, 5.9], [-2, 0.0025, 4.7], [-9, 0.0025, 6.5], [-30, 0.0025, 5.5]], 6); // prettier-ignore
  w.fill([...edge, ...edge.map(([x, y, z]) => [x, y, z - 1.1 - 0.3 * Math.sin(x)] as P3).reverse()], L('#b89c74', 0.14)); // prettier-ignore
  let d = '';
  for (let i = 0; i < 15; i++) {
    const z = -2.6 + i * 0.5,
      x = -1.7 + 0.9 * Math.sin(i * 0.2) + (i % 2 ? 0.12 : -0.12);
    if (w.depth([x, 0, z]) > 0.6) d += w.poly(disc(x, 0.004, z, 0.055, 10, 0.14)) + w.poly(disc(x + 0.01, 0.004, z + 0.2, 0.06, 8, 0.05)); // prettier-ignore
  }
  w.put(d, L('#a8895e', 0.5), 2, 4);
}
export const beach: PlaceSpec = {
  shots: {
    wide: S([-1, 1.6, -4], [1, 1.2, 20], 0.8),
    close: S([0.6, 1.3, -1], [-1.4, 1.0, 8], 1.0),
    ship: S([-2, 2.2, -4], [2, 3.0, 40], 1.1),
  },
  spot: { at: [-0.2, 0, 1.8], yaw: 4, back: 14 },
  afloat: { at: [0, 0, 24], yaw: 4, back: 14 },
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
    tree(w, [4.4, 0, 3.8], 4.6, 'palm', 3, PALM);
    tree(w, [5.4, 0, 4.4], 5.4, 'palm', 5, PALM);
    tree(w, [-4.3, 0, 1.2], 4.2, 'palm', 8, PALM);
    shore(w);
    grass(w, [-5.4, -3, -1, 2.4], 26, 4, { h: 0.5, look: L('#4f6a3a', 1) });
    place(w, 'boat', [-3, -0.2, 34], 10, { cast: false });
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
      { at: [1.9, 0, 2.2] },
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
