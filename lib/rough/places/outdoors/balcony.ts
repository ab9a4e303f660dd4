import type { P3 } from '../../geometry/geometry';
import { sky, tree } from '../../world/brush';
import { GLOW, L } from '../../world/kit';
import { M } from '../pieces/model';
import { skyline } from '../pieces/skyline';
import { K, place } from '../pieces/things';
import { townBlock } from '../pieces/town-block';
import { S, type PlaceSpec } from '../place-kind';

/** A balcony high over a town, seen from the room: railing, washing pole, plants, roofs below. */
export const balcony: PlaceSpec = {
  weatherShare: 0.8,
  shots: { wide: S([-1.2, 1.5, -3.4], [0.7, 1.2, 6], 0.8), close: S([0.6, 1.4, -1.4], [-0.7, 1.3, 4], 1.05) },
  spot: { at: [0.1, 0, 0.75], yaw: 4, back: 5, side: [1.2, 1.2] },
  build: (w) => {
    sky(w, { clouds: 5, seed: 12, sun: [0.74, 0.6], moon: [0.26, 0.3] });
    skyline(w, 300, L('#a9b8c6', 0.26), 5, 14, 44, -30, [9, 22]);
    skyline(w, 150, L('#b9c4cc', 0.2), 9, 6, 26, -26, [7, 16]);
    for (let i = 0; i < 9; i++) townBlock(w, { at: [-40 + i * 10, -20, 46 + (i % 3) * 10], width: 8, depth: 8, height: 9 + (i % 4) * 4, yaw: (i % 3) * 12 - 12, seed: i + 3 }); // prettier-ignore
    for (let i = 0; i < 8; i++) tree(w, [-30 + i * 8, -20, 40], 6, 'round', i + 3);
    w.flush(false);
    const floor: P3[] = [[-2.4, 0, -6], [2.4, 0, -6], [2.4, 0, 1.5], [-2.4, 0, 1.5]]; // prettier-ignore
    w.fill(floor, w.weather === 'snow' ? L('#eef2f6', 0) : L('#cfcbc2', 0.05));
    w.edges([-1.5, -0.9, -0.3, 0.3, 0.9].map((z): [P3, P3] => [[-2.4, 0.002, z], [2.4, 0.002, z]]), 0.35); // prettier-ignore
    w.edges([-1.6, -0.8, 0, 0.8, 1.6].map((x): [P3, P3] => [[x, 0.002, -6], [x, 0.002, 1.5]]), 0.35); // prettier-ignore
    const wall = L('#e6e1d6', 0.06),
      rail = M();
    for (const x of [-2.46, 2.46]) rail.box(x, 0, -1.1, 0.12, 2.7, 5.4, wall);
    rail.box(0, 0, 1.55, 4.9, 0.24, 0.14, wall);
    for (let i = 0; i < 25; i++)
      rail.box(-2.34 + i * 0.195, 0.24, 1.55, 0.035, 0.82, 0.035, L('#3f4650', 0.9), { ink: 0.5 });
    rail.box(0, 1.06, 1.55, 4.9, 0.07, 0.1, L('#3f4650', 0.9));
    rail.box(0, 2.7, -0.4, 5.2, 0.22, 4.2, wall);
    w.model(rail);
    const washing = M().line([[-2.3, 2.1, 1.05], [2.3, 2.1, 1.05]], 0.035, K.STEEL); // prettier-ignore
    for (const x of [-1.6, 1.9]) washing.line([[x, 2.7, 1.05], [x, 2.06, 1.05]], 0.03, K.STEEL); // prettier-ignore
    for (const [x, wide, drop, look] of [[1.05, 0.55, 0.75, K.WHITE], [1.66, 0.42, 0.6, K.BLUE]] as const) // prettier-ignore
      washing.sheet([[x, 2.09, 1.04], [x + wide, 2.09, 1.04], [x + wide + 0.03 + w.windy * 0.3, 2.09 - drop, 1.08], [x - 0.03 + w.windy * 0.3, 2.08 - drop, 1.08]], look); // prettier-ignore
    w.model(washing);
    w.model(M().box(-1.85, 0.1, 1.05, 0.84, 0.6, 0.34, K.WHITE).front(0.879, -2.2, 0.18, 0.46, 0.44, L('#4a5058', 0.8), 0.8)); // prettier-ignore
    place(w, 'potted_plant', [2, 0, 0.5], 20, { s: 0.9 });
    place(w, 'potted_plant', [1.5, 0, 1.15], 70, { s: 0.6 });
    place(w, 'stool', [-1.7, 0, -0.2], 0);
    if (w.time === 'night') w.fill([[-1.6, 0.004, -4], [1.7, 0.004, -4], [1.2, 0.004, 0.9], [-1.2, 0.004, 0.9]], GLOW('#ffe9bd', 0)); // prettier-ignore
    w.castShadows('#55507a', 0.26);
    w.flush();
  },
};
