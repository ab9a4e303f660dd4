import { rng, spline2 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import { L } from '../../world/kit';
import { sky, smoke } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { house } from '../pieces/house';
import { puddles } from '../pieces/street-ground';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD, WOOD2, DARK, GOLD } = K;
export const village: PlaceSpec = {
  shots: { wide: S([-0.8, 1.6, -4], [0.6, 2.4, 16], 0.8), close: S([1.4, 1.4, 0], [-2.6, 2.0, 8], 0.95) },
  spot: { at: [0, 0, 4], yaw: 3, back: 10, side: [1.6, 1.6] },
  build: (w) => {
    sky(w, { clouds: 4, seed: 11, sun: [0.7, 0.5], moon: [0.7, 0.3] });
    hills(w, 200, 30, L('#93a8a0', 0.2), 6);
    const cm = M();
    for (const [x, h, r] of [
      [-9, 22, 3],
      [0, 30, 3.6],
      [9, 20, 3],
      [4.5, 17, 2.4],
    ] as const) {
      cm.lathe(
        [x, 0, 0],
        [
          [r, 0],
          [r, h],
          [r * 1.15, h + 0.5],
          [r * 1.15, h + 1.6],
        ],
        L('#b9b4ac', 0.12),
        { n: 12 },
      ).lathe(
        [x, h + 1.6, 0],
        [
          [r * 1.2, 0],
          [0.05, r * 2.2],
        ],
        L('#55688a', 0.5),
        { n: 12 },
      );
    }
    cm.box(0, 0, 0, 18, 13, 5, L('#c3beb5', 0.1));
    w.model(cm, { at: [16, 8, 150] }, { cast: false });
    groundPlane(w, w.weather === 'snow' ? L('#eff3f7', 0) : L('#c3b496', 0.06));
    const r = rng(8);
    let d = '';
    for (let i = 0; i < 170; i++) {
      const z = -1 + 16 * r() ** 1.6,
        x = r(-2.6, 2.6),
        pts = w.at([x, 0, z]),
        k = w.px([x, 0, z]) * 0.13;
      if (w.depth([x, 0, z]) < 0.6) continue;
      d += stroke(
        spline2(
          [
            [pts[0] - k, pts[1]],
            [pts[0] - k * 0.5, pts[1] - k * 0.4],
            [pts[0] + k * 0.5, pts[1] - k * 0.38],
            [pts[0] + k, pts[1]],
          ],
          4,
        ),
        { w: w.width(w.depth([x, 0, z]), 0.5) },
      );
    }
    w.p.fill(d, w.inkAt(5), 1);
    for (const s of [-1, 1])
      for (let i = 0; i < 5; i++) {
        const z = 2.6 + i * 6.6;
        house(w, [s * (6.2 + (i % 2) * 0.6), 0, z], 6, 6, 5.2 + (i % 3) * 0.5, {
          yaw: s < 0 ? -90 : 90,
          gable: i % 2 === 0,
          timber: true,
          seed: i + 3 + s * 7,
          look: L('#efe4cc', 0),
          roof: i % 2 ? L('#8a5a40', 0.5) : L('#6a4a3a', 0.62),
          chimney: true,
        });
      }
    house(w, [-1.5, 0, 36], 7, 6, 6, { timber: true, gable: true, seed: 44, look: L('#efe4cc', 0) });
    w.model(
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.8, 0],
            [0.8, 0.7],
            [0.62, 0.7],
            [0.6, 0.5],
          ],
          L('#a39c90', 0.2),
          { n: 16 },
        )
        .box(-0.75, 0, 0, 0.12, 2, 0.12, WOOD2)
        .box(0.75, 0, 0, 0.12, 2, 0.12, WOOD2)
        .ext(
          [
            [-1.1, 1.95],
            [1.1, 1.95],
            [0, 2.7],
          ],
          -0.6,
          0.6,
          L('#7a5a44', 0.5),
        )
        .line(
          [
            [0, 1.9, 0],
            [0, 1.1, 0],
          ],
          0.6,
        )
        .lathe(
          [0, 0.85, 0],
          [
            [0.14, 0],
            [0.17, 0.28],
          ],
          WOOD,
          { n: 10 },
        ),
      { at: [1.6, 0, 9.5] },
    );
    w.model(
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.3, 0],
            [0.36, 0.4],
            [0.3, 0.85],
          ],
          WOOD,
          { n: 14 },
        )
        .lathe(
          [0.7, 0, 0.2],
          [
            [0.3, 0],
            [0.36, 0.4],
            [0.3, 0.85],
          ],
          WOOD,
          { n: 14 },
        )
        .box(0.2, 0, -0.8, 0.6, 0.5, 0.5, WOOD2),
      { at: [-2.6, 0, 3.4] },
    );
    const sg = M()
      .line(
        [
          [3.1, 2.9, 4],
          [2.1, 2.9, 4],
        ],
        0.07,
        DARK,
      )
      .box(2.45, 2.15, 4, 0.8, 0.6, 0.06, WOOD)
      .lathe(
        [2.45, 2.33, 3.95],
        [
          [0.16, 0],
          [0.16, 0.02],
        ],
        GOLD,
        { axis: 'z', n: 12 },
      );
    w.model(sg);
    w.castShadows();
    if (w.wet) puddles(w);
    w.flush();
    smoke(w, [-5, 10.6, 14], 0.9, 4, [1.2, -1.6], 5);
  },
};
