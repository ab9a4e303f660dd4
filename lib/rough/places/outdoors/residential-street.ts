import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { sky, tree } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { house } from '../pieces/house';
import { pole, wires } from '../pieces/pole';
import { puddles } from '../pieces/street-ground';
import { strip } from '../pieces/disc';
import { wallItem } from '../pieces/wall-item';
import { S, type PlaceSpec } from '../place-kind';

const { RED, GREY } = K;
export const residentialStreet: PlaceSpec = {
  shots: { wide: S([-1.0, 1.5, -3], [0.6, 2.0, 20], 0.8), close: S([1.2, 1.35, 0], [-3.4, 1.7, 8], 0.95) },
  spot: { at: [-0.6, 0, 4], yaw: 3, back: 10, side: [1, 1.6] },
  build: (w) => {
    sky(w, { clouds: 4, seed: 7, sun: [0.6, 0.6], moon: [0.7, 0.3] });
    hills(w, 160, 14, L('#8fb09a', 0.2), 4);
    groundPlane(w, w.weather === 'snow' ? L('#eef2f6', 0) : L('#b3b1ae', 0.03));
    strip(w, -2.2, -2.05, -6, 80, GLOW('#ffffff'));
    strip(w, 2.05, 2.2, -6, 80, GLOW('#ffffff'));
    for (let z = 4; z < 9; z += 0.9) strip(w, -1.8, 1.8, z, z + 0.45, GLOW('#fbfbf8'));
    w.edges(
      [
        [
          [-2.2, 0, -4],
          [-2.2, 0, 80],
        ],
        [
          [2.2, 0, -4],
          [2.2, 0, 80],
        ],
      ],
      0.4,
    );
    const r = rng(4);
    for (const s of [-1, 1])
      for (let i = 0; i < 5; i++) {
        const z = 4 + i * 9.5 + (s > 0 ? 3 : 0);
        house(w, [s * (7.4 + r(0, 1)), 0, z], 7.5, 6.4, r(5.2, 6), {
          yaw: s < 0 ? -90 : 90,
          seed: i * 3 + s + 8,
          gable: r() < 0.4,
        });
        if (r() < 0.8) tree(w, [s * 3.9, 0, z + 4.2], r(3, 4.4), 'round', i + 5 + s);
      }
    for (const s of [-1, 1])
      for (let i = 0; i < 6; i++) {
        const z = -2 + i * 7.6;
        wallItem(w, s * 2.95, z + 2.6, 0.16, 1.35, 5.2, L('#c9c4ba', 0.08), i + 3 + s, [0.4, 0.2]);
        if (r() < 0.6) tree(w, [s * 3.5, 0, z + 1.6], 2.0, 'bush', i + 2);
      }
    const tops: P3[] = [];
    for (let i = 0; i < 6; i++) {
      const z = 2.4 + i * 8.5;
      pole(w, [-2.55, 0, z], 8);
      tops.push([-2.55, 7.4, z]);
    }
    w.model(
      M()
        .line(
          [
            [2.5, 0, 3.4],
            [2.5, 2.5, 3.4],
          ],
          0.08,
          GREY,
        )
        .lathe(
          [2.5, 2.5, 3.36],
          [
            [0.3, -0.02],
            [0.3, 0.02],
          ],
          RED,
          { axis: 'z', n: 3 },
        ),
    );
    place(w, 'car', [1.2, 0, 22], 0);
    if (w.shot.at[0] > -5) place(w, 'bicycle', [2.5, 0, 6.5], 12);
    w.castShadows();
    if (w.wet) puddles(w);
    w.flush();
    wires(w, [[-2.55, 7.4, -6], ...tops]);
    w.edges(
      [
        [
          [-2.55, 6, 2.4],
          [6.5, 5, 6],
        ],
        [
          [-2.55, 6, 10.9],
          [6.8, 5, 14],
        ],
      ],
      0.5,
    );
  },
};
