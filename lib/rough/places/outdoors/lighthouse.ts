import { spline3, type P3 } from '../../geometry/geometry';
import { grass, rock, sky, tree, water } from '../../world/brush';
import { L } from '../../world/kit';
import { underSnow } from '../pieces/ground-plane';
import { house } from '../pieces/house';
import { beam, lighthouse as tower } from '../pieces/lighthouse';
import { M } from '../pieces/model';
import { S, type PlaceSpec } from '../place-kind';

const TOWER: P3 = [4.5, 0, 24];
const PATH_LEFT: P3[] = [[-2.4, 0.003, -6], [-1.2, 0.003, 3], [0.6, 0.003, 10], [3.2, 0.003, 17], [3.9, 0.003, 22]]; // prettier-ignore
const PATH_RIGHT: P3[] = [[5.4, 0.003, 22], [4.9, 0.003, 16], [2.6, 0.003, 9], [1, 0.003, 3], [0.4, 0.003, -6]]; // prettier-ignore
/** A headland with a lighthouse over the sea; a path leads up to it. */
export const lighthouse: PlaceSpec = {
  shots: {
    wide: S([-1.2, 1.5, -5], [2.6, 6.2, 24], 0.72),
    close: S([1.2, 1.3, 0], [-1.6, 1.9, 12], 1),
    low: S([0, 0.5, 8], [4, 8, 24], 0.7),
  },
  spot: { at: [-0.4, 0, 4], yaw: 8, back: 14 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 9, sun: [0.2, 0.6], moon: [0.16, 0.3] });
    water(w, -9, 30, -400, 400, { glitter: 0.22, n: 200 });
    const edge: P3[] = [[-60, 0, 26], [-30, 0, 30], [-14, 0, 27], [-4, 0, 31], [6, 0, 33], [14, 0, 30], [22, 0, 22], [30, 0, 8], [34, 0, -20]]; // prettier-ignore
    const cliff = edge.map((v): P3 => [v[0] * 1.02, -9, v[2] + 1]);
    for (let i = 0; i + 1 < edge.length; i++)
      w.quad([edge[i]!, edge[i + 1]!, cliff[i + 1]!, cliff[i]!], L('#7c7468', 0.6), 0.8, 0);
    w.fill([...edge, [34, 0, -40], [-60, 0, -40]], underSnow(w, L('#a4c486', 0.04)));
    w.pen(edge, 1.1, undefined, { a: 0, b: 0 });
    w.fill([...spline3(PATH_LEFT, 6), ...spline3(PATH_RIGHT, 6)], underSnow(w, L('#eadfc4', 0)));
    w.pen(spline3(PATH_LEFT, 6), 0.7);
    w.pen(spline3(PATH_RIGHT, 6), 0.7);
    tower(w, TOWER, 15);
    house(w, [11, 0, 25], 5.4, 4.2, 2.8, { seed: 4, look: L('#f1ede2', 0), chimney: true });
    const fence = M();
    for (let i = 0; i < 9; i++) fence.box(-3 - i * 1.6, 0, 12 + i * 1.5, 0.11, 1, 0.11, L('#f4f1ea', 0));
    for (const y of [0.5, 0.85]) fence.line([[-3, y, 12], [-15.8, y, 24]], 0.06, L('#f4f1ea', 0)); // prettier-ignore
    w.model(fence);
    rock(w, [-3.4, 0, 8], 0.9, 3);
    rock(w, [7.4, 0, 12], 1.3, 6);
    for (const [x, z] of [[-6, 14], [8.4, 14], [12, 19]] as const) tree(w, [x, 0, z], 1.1, 'bush', x + z); // prettier-ignore
    grass(w, [-9, -2.4, -2, 18], 130, 3, { h: 0.28 });
    grass(w, [2.6, 12, -2, 16], 130, 5, { h: 0.28 });
    w.castShadows('#4a5a58', 0.3);
    w.flush();
    if (w.time === 'night' || w.time === 'dusk') beam(w, [TOWER[0], 13.6, TOWER[2]], [[-2.75, 0.1], [-0.2, 0.09]]); // prettier-ignore
  },
};
