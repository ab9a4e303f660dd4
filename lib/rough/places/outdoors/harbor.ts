import { lerp, spline3, type P3 } from '../../geometry/geometry';
import { L } from '../../world/kit';
import { grass, rock, sky, smoke, water } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { hills } from '../pieces/hills';
import { house } from '../pieces/house';
import { lighthouse, beam } from '../pieces/lighthouse';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD, WOOD2, DARK, WHITE, CREAM } = K;
export const harbor: PlaceSpec = {
  time: 'dusk',
  shots: {
    wide: S([-3, 2.0, -4], [1.5, 6.2, 24], 0.8),
    close: S([-1.4, 1.5, 2], [3.2, 2.2, 10], 0.95),
    sea: S([-14, 3, 6], [6, 7, 34], 0.9),
  },
  spot: { at: [-2.2, 0, 1.6], yaw: 10, back: 10, side: [2, 1] },
  afloat: { at: [-22, -1, 24], yaw: 24, back: 12, side: [20, 6] },
  build: (w) => {
    sky(w, { clouds: 4, sun: [0.24, 0.72], moon: [0.2, 0.25], seed: 21 });
    hills(w, 260, 18, L('#7f95a8', 0.26), 8);
    water(w, -1, 2, -400, 400, { glitter: 0.24 });
    w.ground = 0;
    const head: P3[] = [
      [2.5, 0, 3],
      [7, 0, 1.5],
      [40, 0, -6],
      [60, 0, 30],
      [24, 1.6, 36],
      [12, 2.6, 30],
      [6.4, 2.2, 26],
      [4.4, 1.2, 18],
      [3, 0.4, 9],
    ];
    w.fill(head, w.weather === 'snow' ? L('#eef2f6', 0) : L('#93a86f', 0.14));
    const cliff = (a: P3[], dy: number): void => {
      w.fill(
        [
          ...a,
          ...a
            .slice()
            .reverse()
            .map(([x, , z], i) => [x - 0.6 + 0.3 * Math.sin(i * 3), dy, z - 0.4] as P3),
        ],
        L('#9a8f82', 0.26),
        0,
      );
      const l: [P3, P3][] = [];
      for (let i = 0; i + 1 < a.length; i++)
        for (let k = 0; k < 7; k++) {
          const t = k / 7,
            x = lerp(a[i]![0], a[i + 1]![0], t),
            y = lerp(a[i]![1], a[i + 1]![1], t),
            z = lerp(a[i]![2], a[i + 1]![2], t);
          l.push([
            [x, y, z],
            [x - 0.25 - 0.2 * Math.sin(k * 5 + i), lerp(y, dy, 0.5 + 0.4 * Math.abs(Math.sin(k * 3 + i))), z - 0.1],
          ]);
        }
      w.edges(l, 0.8);
      w.pen(a, 1.3, undefined, { a: 0, b: 0 });
    };
    cliff(
      [
        [12, 2.6, 30],
        [6.4, 2.2, 26],
        [4.4, 1.2, 18],
        [3, 0.4, 9],
        [2.5, 0, 3],
      ],
      -1,
    );
    w.fill(
      spline3(
        [
          [5, 0.1, 2],
          [6, 0.7, 9],
          [7.6, 1.6, 16],
          [8.6, 2.2, 21],
        ],
        6,
      ).concat(
        spline3(
          [
            [9.6, 2.2, 21],
            [9, 1.6, 16],
            [7.6, 0.7, 9],
            [8, 0.1, 2],
          ],
          6,
        ),
      ),
      L('#e2d6b8', 0),
    );
    for (const s of [0, 1])
      w.pen(
        spline3(
          s
            ? [
                [8, 0.1, 2],
                [7.6, 0.7, 9],
                [9, 1.6, 16],
                [9.6, 2.2, 21],
              ]
            : [
                [5, 0.1, 2],
                [6, 0.7, 9],
                [7.6, 1.6, 16],
                [8.6, 2.2, 21],
              ],
          6,
        ),
        0.7,
      );
    grass(w, [4, 5.6, 4, 14], 60, 4, { h: 0.3, y: 0.3 });
    grass(w, [9, 14, 3, 16], 80, 8, { h: 0.3, y: 0.6 });
    const LH: P3 = [9.4, 2.2, 24];
    lighthouse(w, LH, 15);
    house(w, [14.2, 2.0, 24.5], 5, 4, 2.8, { seed: 4, roof: L('#8a4a3c', 0.55), look: WHITE, chimney: true });
    for (let i = 0; i < 9; i++)
      rock(w, [3.4 - i * 0.55 + Math.sin(i * 5), -1.1, 7 + i * 2.4], 1.3 + (i % 3) * 0.6, i + 3);
    // quay with boats
    const q = M().slab(
      [
        [-9, -6],
        [-1.2, -6],
        [-1.2, 7],
        [-9, 7],
      ],
      -1.4,
      0,
      L('#bdb8ae', 0.12),
    );
    w.model(q, {}, { cast: false });
    const bol = M();
    for (const z of [0.6, 3.4, 6.2])
      bol.lathe(
        [-1.6, 0, z],
        [
          [0.14, 0],
          [0.12, 0.3],
          [0.2, 0.36],
          [0.18, 0.44],
        ],
        DARK,
        { n: 12 },
      );
    w.model(bol);
    place(w, 'boat', [0.9, -0.8, 10.5], 78, { s: 0.8, cast: false });
    place(w, 'boat', [-6, -0.8, 15], 12, { s: 0.8, cast: false, look: L('#dfe8ea', 0) });
    place(w, 'ship', [-40, -1.4, 130], -20, { cast: false });
    for (let i = 0; i < 3; i++)
      w.model(
        M()
          .box(-3.6 + (i % 2) * 0.5, i > 1 ? 0.42 : 0, 3.2, 0.6, 0.42, 0.5, WOOD)
          .front(2.949, -3.86 + (i % 2) * 0.5, (i > 1 ? 0.42 : 0) + 0.18, 0.52, 0.03, DARK, 0),
      );
    w.model(
      M().lathe(
        [-2.8, 0, 4.6],
        [
          [0.26, 0],
          [0.32, 0.35],
          [0.26, 0.75],
        ],
        WOOD2,
        { n: 14 },
      ),
    );
    w.model(
      M().line(
        Array.from(
          { length: 40 },
          (_, i) =>
            [-2.2 + 0.28 * Math.cos(i * 0.6) * (1 - i * 0.005), 0.02 + i * 0.003, 1.8 + 0.28 * Math.sin(i * 0.6)] as P3,
        ),
        0.045,
        CREAM,
      ),
    );
    w.castShadows('#4a3a68', 0.34);
    w.flush();
    beam(
      w,
      [LH[0], LH[1] + 0.4 + 15 * 0.74 + 1.8, LH[2]],
      w.time === 'day'
        ? []
        : [
            [3.35, 0.07],
            [-0.12, 0.05],
          ],
    );
    smoke(w, [15.4, 7.4, 24.5], 0.8, 4, [1.4, -1.6], 4);
  },
};
