import type { P3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { glyphs, pl, sky } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { skyline } from '../pieces/skyline';
import { puddles } from '../pieces/street-ground';
import { strip } from '../pieces/disc';
import { wallItem } from '../pieces/wall-item';
import { S, type PlaceSpec } from '../place-kind';

const { DARK, WHITE, RED, BLUE, GREEN, GREY } = K;
export const trainStation: PlaceSpec = {
  shots: { wide: S([-1.2, 1.6, -2], [0.2, 1.7, 20], 0.75), close: S([-2.4, 1.4, 1], [0.6, 1.5, 8], 0.95) },
  spot: { at: [-2.2, 0, 4], yaw: 6, back: 8, side: [1, 1.6] },
  build: (w) => {
    sky(w, { clouds: 3, sun: [0.3, 0.4], seed: 6 });
    skyline(w, 90, L('#a9b6c4', 0.24), 4, 5, 14);
    groundPlane(w, L('#a39c92', 0.24), -1.1);
    w.fill(
      [
        [-6, 0, -6],
        [1.2, 0, -6],
        [1.2, 0, 60],
        [-6, 0, 60],
      ],
      L('#c9c7c2', 0),
    );
    w.fill(
      [
        [1.2, 0, -6],
        [1.2, 0, 60],
        [1.2, -1.1, 60],
        [1.2, -1.1, -6],
      ],
      L('#8f8b85', 0.4),
    );
    strip(w, 0.35, 0.75, -6, 60, L('#f0c84a', 0.1));
    w.edge([1.2, 0, -4], [1.2, 0, 60], 1.2);
    for (const x of [0.35, 0.75]) w.edge([x, 0, -4], [x, 0, 60], 0.5);
    const l: [P3, P3][] = [];
    for (let z = -3; z < 40; z += 1.2)
      l.push([
        [-6, 0, z],
        [0.35, 0, z],
      ]);
    w.edges(l, 0.4);
    const dots: [P3, P3][] = [];
    for (let z = -1; z < 14; z += 0.2)
      dots.push([
        [0.42, 0.003, z],
        [0.68, 0.003, z],
      ]);
    w.edges(dots, 0.5);
    for (const x of [2.0, 3.4]) {
      strip(w, x - 0.06, x + 0.06, -6, 80, L('#5f6166', 1), -1);
    }
    const sl: [P3, P3][] = [];
    for (let z = -2; z < 50; z += 0.8)
      sl.push([
        [1.6, -1.08, z],
        [3.8, -1.08, z],
      ]);
    w.edges(sl, 1.4);
    wallItem(w, 8.5, 20, 0.4, 2.2, 70, L('#bdb7ab', 0.14), 3);
    for (let i = 0; i < 7; i++) {
      const z = 2 + i * 6;
      w.model(
        M()
          .box(-2.6, 0, z, 0.28, 3.3, 0.28, L('#8fa09a', 0.3))
          .box(-2.6, 3.2, z, 6.4, 0.16, 0.2, L('#6f807a', 0.5))
          .line(
            [
              [-2.6, 2.2, z],
              [-0.6, 3.2, z],
            ],
            0.1,
            L('#6f807a', 0.5),
          )
          .line(
            [
              [-2.6, 2.2, z],
              [-4.6, 3.2, z],
            ],
            0.1,
            L('#6f807a', 0.5),
          ),
      );
      if (i < 6) w.model(M().box(-2.6, 3.36, z + 3, 6.8, 0.12, 6.2, L('#b7bdb9', 0.2)));
      if (i % 2)
        w.model(
          M()
            .box(-2.6, 0.42, z + 2.4, 0.5, 0.06, 1.8, BLUE)
            .box(-2.6, 0, z + 1.8, 0.4, 0.42, 0.06, DARK)
            .box(-2.6, 0, z + 3, 0.4, 0.42, 0.06, DARK),
        );
    }
    w.model(
      M()
        .line(
          [
            [-1.5, 3.3, 6],
            [-1.5, 2.75, 6],
          ],
          0.8,
        )
        .box(-1.5, 2.3, 6, 2.2, 0.5, 0.12, WHITE)
        .front(5.939, -2.55, 2.34, 2.1, 0.1, GREEN, 0.4),
    );
    for (const g of glyphs(pl([-2.1, 2.47, 5.93], [1.2, 0, 0], [0, 0.28, 0]), 3, 7)) w.model(M().line(g, 0.9));
    w.model(
      M()
        .box(-4.4, 0, 6, 0.9, 1.9, 0.7, RED)
        .front(5.649, -4.78, 0.8, 0.76, 0.9, GLOW('#eef8fa', 0), 0.6)
        .front(5.648, -4.7, 0.2, 0.4, 0.2, DARK),
    );
    place(w, 'train', [2.7, -1.1, 26], 0);
    w.castShadows();
    for (let i = 0; i < 4; i++) {
      const z = 4 + i * 12;
      w.model(
        M()
          .line(
            [
              [5.4, -1.1, z],
              [5.4, 6, z],
            ],
            0.16,
            GREY,
          )
          .line(
            [
              [5.4, 5.4, z],
              [2.4, 5.6, z],
            ],
            0.08,
            GREY,
          ),
      );
    }
    if (w.wet) puddles(w, 4);
    w.flush();
    w.edges(
      [0, 1, 2, 3].map(
        (i) =>
          [
            [2.6, 5.2, 4 + i * 12],
            [2.6, 5.2, 16 + i * 12],
          ] as [P3, P3],
      ),
      0.6,
    );
  },
};
