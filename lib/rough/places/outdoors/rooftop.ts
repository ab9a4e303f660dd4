import { lerp, type P3 } from '../../geometry/geometry';
import { L } from '../../world/kit';
import { sky } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { skyline } from '../pieces/skyline';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD, DARK, GLASS, GREY } = K;
export const rooftop: PlaceSpec = {
  shots: {
    wide: S([-2.2, 1.5, -1], [0.6, 1.7, 10], 0.75),
    close: S([1.2, 1.35, 4.2], [3.4, 1.5, 9], 1.2),
    low: S([-1, 0.5, 0], [1.5, 2.0, 8], 0.7),
  },
  spot: { at: [0.4, 0, 4.4], yaw: 6, back: 8 },
  build: (w) => {
    sky(w, { clouds: 4, sun: [0.75, 0.62], moon: [0.78, 0.25], seed: 8 });
    skyline(w, 240, L('#9fb0c2', 0.3), 5, 8, 30, -18, [8, 20]);
    skyline(w, 120, L('#b4bfca', 0.22), 8, 4, 16, -14, [6, 14]);
    w.fill(
      [
        [-30, 0, -5],
        [8, 0, -5],
        [8, 0, 12],
        [-30, 0, 12],
      ],
      L('#c9c6bf', 0.06),
    );
    const lines: [P3, P3][] = [];
    for (let i = -10; i < 5; i++)
      lines.push([
        [i * 2, 0, -3],
        [i * 2, 0, 12],
      ]);
    for (let j = 0; j < 7; j++)
      lines.push([
        [-30, 0, j * 2],
        [8, 0, j * 2],
      ]);
    w.edges(lines, 0.5);
    const m = M();
    m.box(-11, 0, 12, 38, 0.5, 0.3, L('#d8d5cd', 0.04)).box(8, 0, 3.5, 0.3, 0.5, 17, L('#d8d5cd', 0.04));
    w.model(m);
    const fence = (a: P3, b: P3, n: number): void => {
      const q = M();
      for (let i = 0; i <= n; i++) {
        const t = i / n;
        q.line(
          [
            [lerp(a[0], b[0], t), 0.5, lerp(a[2], b[2], t)],
            [lerp(a[0], b[0], t), 2.4, lerp(a[2], b[2], t)],
          ],
          i % 6 === 0 ? 1.4 : 0.42,
          L('#5f7a6f', 0.8),
        );
      }
      for (const y of [0.62, 2.4])
        q.line(
          [
            [a[0], y, a[2]],
            [b[0], y, b[2]],
          ],
          1.1,
          L('#5f7a6f', 0.8),
        );
      w.model(q, {}, { cast: false });
      if (w.mood.cast)
        w.shadow([
          [a[0], 2.3, a[2]],
          [b[0], 2.3, b[2]],
          [b[0], 2.42, b[2]],
          [a[0], 2.42, a[2]],
        ]);
    };
    fence([-30, 0, 12], [8, 0, 12], 120);
    fence([8, 0, 12], [8, 0, -2], 48);
    const hut = M()
      .box(-4.4, 0, 9, 3.6, 2.8, 3.6, L('#e6e1d6', 0))
      .front(7.19, -5.1, 0, 1, 2.1, L('#7f93a0', 0.36), 1)
      .front(7.185, -4.95, 1.2, 0.7, 0.6, GLASS, 0.7)
      .front(7.18, -3.6, 1.5, 0.5, 0.7, L('#e9e4da', 0.05), 0.6)
      .box(-4.4, 2.8, 9, 3.9, 0.18, 3.9, L('#cfcac0', 0.08));
    hut.lathe(
      [-4.4, 3.6, 9.2],
      [
        [0.9, 0],
        [0.9, 1.5],
        [0.7, 1.8],
      ],
      L('#cfd8dc', 0.05),
      { n: 16 },
    );
    for (const x of [-5, -3.8]) hut.box(x, 2.98, 8.7, 0.08, 0.7, 0.08, DARK);
    w.model(hut);
    for (let i = 0; i < 3; i++)
      w.model(
        M()
          .box(4.6 + i * 1.1, 0.1, 11, 0.9, 0.9, 0.5, L('#d3d6d6', 0.06))
          .lathe(
            [4.6 + i * 1.1, 0.56, 10.74],
            [
              [0.3, 0],
              [0.3, 0.01],
            ],
            GREY,
            { axis: 'z', n: 14 },
          ),
      );
    w.model(M().box(1.2, 0, 10.6, 2, 0.06, 0.4, WOOD).box(1.2, 0.06, 10.6, 1.8, 0.4, 0.36, WOOD));
    w.castShadows();
    w.flush();
  },
};
