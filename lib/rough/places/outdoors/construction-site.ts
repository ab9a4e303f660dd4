import { rng } from '../../geometry/geometry';
import { rock, sky } from '../../world/brush';
import { L, type World } from '../../world/kit';
import { groundPlane } from '../pieces/ground-plane';
import { M } from '../pieces/model';
import { skyline } from '../pieces/skyline';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const STEEL = L('#a8583f', 0.46);
/** The frame of a building: columns, beams, floors, a scaffold. */
function frame(w: World): void {
  const m = M();
  for (let k = 0; k < 2; k++)
    for (let i = 0; i < 5; i++) m.box(-8 + i * 4, 0, 22 + k * 6, 0.4, i === 4 ? 9.6 : 13, 0.4, STEEL);
  for (let j = 1; j <= 4; j++)
    for (let k = 0; k < 2; k++)
      m.box(j === 4 ? -2 : 0, j * 3.2 - 0.3, 22 + k * 6, j === 4 ? 12.4 : 16.4, 0.4, 0.34, STEEL);
  for (let j = 1; j <= 3; j++) m.box(0, j * 3.2 + 0.1, 25, 16.4, 0.2, 6.4, L('#c9c4ba', 0.2));
  for (let j = 1; j <= 3; j++) for (let i = 0; i < 5; i++) m.box(-8 + i * 4, j * 3.2 - 0.3, 25, 0.3, 0.36, 6, STEEL);
  const pipe = L('#7f868d', 0.5);
  for (let i = 0; i < 6; i++) m.line([[-8.8, 0, 20.6 + i * 1.6], [-8.8, 12, 20.6 + i * 1.6]], 0.06, pipe); // prettier-ignore
  for (let j = 1; j < 6; j++) m.line([[-8.8, j * 2, 20.6], [-8.8, j * 2, 28.6]], 0.06, pipe); // prettier-ignore
  w.model(m, { at: [2, 0, 0] });
}
function crane(w: World, x: number, z: number): void {
  const m = M(),
    yellow = L('#e3b13c', 0.2);
  for (const [a, b] of [[-0.6, -0.6], [0.6, -0.6], [0.6, 0.6], [-0.6, 0.6]] as const) m.line([[a, 0, b], [a, 24, b]], 0.16, yellow); // prettier-ignore
  for (let i = 0; i < 12; i++) m.line([[i % 2 ? -0.6 : 0.6, i * 2, -0.6], [i % 2 ? 0.6 : -0.6, i * 2 + 2, -0.6]], 0.09, yellow); // prettier-ignore
  m.line([[-8, 24.4, 0], [22, 24.4, 0]], 0.24, yellow).line([[-8, 24.4, 0], [0, 28.4, 0], [22, 24.4, 0]], 0.08, K.DARK).line([[0, 24, 0], [0, 28.6, 0]], 0.2, yellow); // prettier-ignore
  for (let i = 0; i < 14; i++) m.line([[i * 1.5, 24.4, 0], [i * 1.5 + 0.75, 25.4, 0], [i * 1.5 + 1.5, 24.4, 0]], 0.07, yellow); // prettier-ignore
  m.line([[0, 25.4, 0], [20.4, 25.4, 0]], 0.1, yellow); // prettier-ignore
  m.box(-6.4, 22.6, 0, 2.6, 1.8, 1.2, K.DARK).box(0.4, 22, -0.9, 1.4, 1.8, 1.2, K.WHITE).line([[15, 24.4, 0], [15, 15, 0]], 0.6).box(15, 13.4, 0, 3, 0.5, 0.5, STEEL); // prettier-ignore
  w.model(m, { at: [x, 0, z], yaw: -14 }, { cast: false });
}
/** A building site: a steel frame, a crane, pipes, heaps of earth, a fence with a striped board. */
export const constructionSite: PlaceSpec = {
  shots: { wide: S([-2, 1.4, 1.2], [1.6, 4.6, 20], 0.66), close: S([1, 1.35, 0], [-1.6, 1.8, 12], 1) },
  spot: { at: [-0.6, 0, 4.2], yaw: 4, back: 12 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 5, sun: [0.16, 0.3], moon: [0.2, 0.2] });
    skyline(w, 140, L('#aab6c2', 0.24), 6, 10, 34);
    groundPlane(w, L('#cdb896', 0.06));
    crane(w, -9, 34);
    w.flush(false);
    frame(w);
    const r = rng(4);
    for (let i = 0; i < 5; i++) rock(w, [-9 + i * 1.4, 0, 15 + r(-1, 1)], r(2.2, 4), i + 3, L('#a98a64', 0.24));
    const pipes = M();
    for (let j = 0; j < 3; j++) for (let i = 0; i < 4 - j; i++) pipes.lathe([0, 0.45 + j * 0.78, -0.9 + i * 0.9 + j * 0.45], [[0.3, 0], [0.45, 0.01], [0.45, 4]], L('#c9cccd', 0.08), { axis: 'x', n: 14, two: true }); // prettier-ignore
    w.model(pipes, { at: [4.6, 0, 12], yaw: -8 });
    for (let i = 0; i < 4; i++) {
      const board = M().box(0, 0.5, 0, 1.9, 0.3, 0.06, K.YEL);
      for (let j = 0; j < 6; j++) board.decal([[-0.9 + j * 0.32, 0.5, -0.04], [-0.78 + j * 0.32, 0.8, -0.04], [-0.62 + j * 0.32, 0.8, -0.04], [-0.74 + j * 0.32, 0.5, -0.04]], K.BLACK, 0); // prettier-ignore
      for (const x of [-0.8, 0.8]) board.line([[x, 0, -0.2], [x, 0.9, 0]], 0.05, K.GREY).line([[x, 0, 0.25], [x, 0.9, 0]], 0.05, K.GREY); // prettier-ignore
      w.model(board, { at: [-6.4 + i * 2.3, 0, 9 + i * 0.3] });
    }
    for (const [x, z] of [[3, 7], [4.4, 8.4], [-3.4, 7]] as const) w.model(M().box(x, 0, z, 0.44, 0.05, 0.44, K.DARK).lathe([x, 0.05, z], [[0.17, 0], [0.11, 0.3], [0.05, 0.62]], L('#e0663a', 0.34), { n: 10 })); // prettier-ignore
    place(w, 'shovel', [-3.9, 0.1, 9], 0);
    place(w, 'truck', [10, 0, 17], 120);
    w.castShadows('#5a4a4a', 0.3);
    w.flush();
  },
};
