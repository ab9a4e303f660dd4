import { lerp, rng, spline3, type P3 } from '../../geometry/geometry';
import { L, type Look, type World } from '../../world/kit';
import { rock, sky } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { S, type PlaceSpec } from '../place-kind';

const { WHITE } = K;
/** A dune with a sharp crest: its lit side runs up to the left, its shadow falls to the right. */
function crescent(w: World, x: number, z: number, wide: number, h: number): void {
  const crest: P3[] = [],
    foot: P3[] = [];
  for (let i = 0; i <= 16; i++) {
    const t = i / 16;
    crest.push([x + wide * (t - 0.5), h * Math.sin(Math.PI * t) ** 1.4, z - 0.12 * wide * Math.sin(Math.PI * t * 1.3)]);
    foot.push([x + wide * (t * 0.86 - 0.36), 0, z - 0.5 * wide * Math.sin(Math.PI * t) * (0.5 + 0.5 * t)]);
  }
  w.fill([...crest, [x + wide * 0.5, 0, z], [x - wide * 0.5, 0, z]], L('#f0dcae', 0));
  w.fill([...crest.slice(6), ...foot.slice(6).reverse()], L('#c79f72', 0.3), 1);
  w.pen(crest, 1.1, undefined, { a: 0.1, b: 0.1 });
}

export const desert: PlaceSpec = {
  shots: { wide: S([-1, 1.7, -4], [0.8, 1.9, 20], 0.8), close: S([0.5, 1.4, 0], [-1, 1.5, 8], 0.95) },
  spot: { at: [0, 0, 4], yaw: 4, back: 14 },
  build: (w) => {
    sky(w, { clouds: 1, sun: [0.7, 0.35], moon: [0.3, 0.3], seed: 4 });
    const pm = (x: number, z: number, k: number): void => {
      w.model(
        M().box(0, 0, 0, 2 * k, 1.25 * k, 2 * k, L('#d8bd88', 0.14), { taper: 0.999 }),
        { at: [x, -1, z], yaw: 38 },
        { cast: false },
      );
    };
    pm(40, 210, 34);
    pm(-30, 260, 26);
    const dune = (z: number, y: number, amp: number, seed: number, look: Look): void => {
      const half = (w.panel.w / w.f) * 0.8 * (z + 4),
        n = 40,
        top: P3[] = Array.from({ length: n + 1 }, (_, i) => {
          const u = i / n;
          return [
            lerp(-half, half, u),
            y + amp * (Math.sin(u * 5 + seed) + 0.5 * Math.sin(u * 11 + seed * 2)),
            z,
          ] as P3;
        });
      w.fill([...top, [half, -6, z - 2], [-half, -6, z - 2]], look);
      const k = top.slice(8, 26);
      w.fill(
        [
          ...k,
          ...k
            .slice()
            .reverse()
            .map(
              ([x, yy], i) => [x + amp * 1.8, yy - amp * (1.2 * Math.sin((i / 17) * Math.PI)) - 0.02, z - 0.1] as P3,
            ),
        ],
        look,
        0,
      );
      w.pen(top, 1.1, undefined, { a: 0, b: 0 });
      w.pen(
        k.map(
          ([x, yy], i) =>
            [
              x + amp * 1.8 * Math.sin((i / 17) * Math.PI),
              yy - amp * 1.2 * Math.sin((i / 17) * Math.PI),
              z - 0.1,
            ] as P3,
        ),
        0.6,
      );
    };
    dune(120, 1, 2.6, 2, L('#e6cd98', 0.02));
    dune(60, 0.6, 1.8, 4.4, L('#e9d19c', 0));
    dune(28, 0.2, 0.9, 1.2, L('#ecd6a4', 0));
    groundPlane(w, L('#efdcae', 0), -0.02);
    for (const [x, z, wide, h] of [[9, 34, 15, 3.2], [-13, 26, 13, 2.8], [-7, 15, 7, 1.3], [8, 12.5, 6, 1.2]] as const) crescent(w, x, z, wide, h); // prettier-ignore
    const r = rng(4);
    for (let i = 0; i < 34; i++) {
      const z = -1 + 15 * r() ** 1.5,
        x = r(-8, 8);
      w.pen(
        Array.from({ length: 9 }, (_, k) => [x + k * 0.28, 0, z + 0.14 * Math.sin(k * 0.8 + i)] as P3),
        0.55,
      );
    }
    for (let i = 0; i < 6; i++) rock(w, [r(-6, 6), 0, 3 + i * 1.7], r(0.3, 0.9), i + 3, L('#c9a878', 0.14));
    const cac = (x: number, z: number, h: number): void => {
      const g = L('#6a9460', 0.3);
      w.model(
        M()
          .tube(
            [
              [0, 0, 0],
              [0, h * 0.5, 0],
              [0, h * 0.95, 0],
              [0, h, 0],
            ],
            [0.2, 0.21, 0.18, 0.06],
            g,
            { n: 10 },
          )
          .tube(
            spline3(
              [
                [0, h * 0.42, 0],
                [0.45, h * 0.44, 0],
                [0.55, h * 0.55, 0],
                [0.55, h * 0.78, 0],
              ],
              4,
            ),
            0.12,
            g,
          )
          .tube(
            spline3(
              [
                [0, h * 0.3, 0],
                [-0.42, h * 0.32, 0],
                [-0.5, h * 0.42, 0],
                [-0.5, h * 0.6, 0],
              ],
              4,
            ),
            0.11,
            g,
          ),
        { at: [x, 0, z] },
      );
    };
    cac(3.4, 6, 2.6);
    cac(-5, 11, 3);
    cac(7.6, 14, 2.8);
    w.model(
      M()
        .tube(
          spline3(
            [
              [0, 0.1, 0],
              [0.3, 0.9, 0],
              [0.9, 1.2, 0],
              [1.5, 0.8, 0],
              [1.6, 0, 0],
            ],
            5,
          ),
          0.07,
          WHITE,
        )
        .tube(
          spline3(
            [
              [0, 0.1, 0.5],
              [0.3, 0.8, 0.5],
              [0.9, 1.1, 0.5],
              [1.5, 0.7, 0.5],
              [1.6, 0, 0.5],
            ],
            5,
          ),
          0.07,
          WHITE,
        ),
      { at: [-3.2, 0, 4.6], yaw: 20 },
    );
    w.castShadows('#7a5a60', 0.34);
    w.flush();
  },
};
