import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { table, woodChair } from '../room/furniture';
import { ceilingLight, pendant } from '../room/lamps';
import { Room } from '../room/room';
import { windowIn } from '../room/windows';

/** A counter along the wall with sink, stove and pans, cupboards, fridge with notes, table for two. */
export const kitchen: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.5, -2.4], [0.2, 1.15, 3], 0.74), close: S([1, 1.35, -0.5], [-0.7, 1.15, 2.8], 0.95) },
  spot: { at: [0.55, 0, 1.5], yaw: 0, back: 3.8, side: [0.6, 0.5] },
  closeSpot: { at: [0.3, 0, 1.6], yaw: -20, back: 2.2, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, { x: [-2.3, 2.3], z: [-3, 3], height: 2.45, floor: L('#e6dcc8', 0.04), skirting: false });
    windowIn(room, 'back', [-0.6, 0.7, 1.25, 2.1], { view: 'garden', seed: 5, bar: 0.6 });
    pendant(room, -1, 0.6, 1.85, K.RED, 1.1);
    ceilingLight(room, 0.5, 1.6, 0.5, 0.5);
    checks(room, 0.42);
    grid(w, room.plane('back', room.x0, room.x1, 0.9, 1.25), 26, 2, 0.3);
    cupboards(room);
    stove(room);
    fridge(room);
    table(room, [-1.1, 0.5], [1, 0.8, 0.72], K.WOOD);
    woodChair(room, -1.2, -0.2, 180);
    woodChair(room, -1, 1.2, 0);
    room.prop('cup', -1.2, 0.72, 0.35);
    room.prop('bread', -0.9, 0.72, 0.55, 30);
    room.prop('plate', -1.35, 0.72, 0.6);
    room.prop('bottle', 1, 0.91, 2.8);
    room.prop('teapot', 1.3, 0.91, 2.7, 40);
    room.finish(0.16);
  },
};

/** Checkered floor; every second tile half toned, some left out. */
function checks(room: Room, size: number): void {
  let d = '';
  const look = L('#b9c2b8', 0.18);
  for (let i = 0; room.x0 + i * size < room.x1; i++)
    for (let j = 0; room.z0 + j * size < room.z1; j++)
      if ((i + j) % 2 === 0) {
        const x = room.x0 + i * size;
        const z = room.z0 + j * size;
        d += room.w.poly([
          [x, 0.002, z],
          [Math.min(room.x1, x + size), 0.002, z],
          [Math.min(room.x1, x + size), 0.002, Math.min(room.z1, z + size)],
          [x, 0.002, Math.min(room.z1, z + size)],
        ]);
      }
  room.w.put(d, look, 2, 3);
}

function cupboards(room: Room): void {
  const white = L('#f1eadc', 0.02);
  const m = new Model().box(0, 0, 2.68, 4.6, 0.86, 0.6, white);
  for (let i = 0; i < 7; i++)
    m.front(2.379, -2.2 + i * 0.62, i % 3 === 1 ? 0.38 : 0.1, 0.57, i % 3 === 1 ? 0.42 : 0.7, white, 0.65).front(
      2.378,
      -2 + i * 0.62,
      0.72,
      0.18,
      0.025,
      K.GREY,
      0,
    );
  m.box(0, 0.86, 2.66, 4.6, 0.05, 0.66, K.STEEL);
  room.put(m);
  room.w.model(
    new Model().box(0.1, 0.9, 2.62, 0.7, 0.014, 0.4, K.DARK).line(
      [
        [0.1, 0.91, 2.86],
        [0.1, 1.18, 2.86],
        [0.1, 1.22, 2.74],
        [0.1, 1.14, 2.68],
      ],
      0.03,
      K.STEEL,
    ),
  );
  for (const x of [-1.6, 1.5]) {
    const u = new Model().box(x, 1.6, 2.82, 1.3, 0.75, 0.36, white);
    for (let i = 0; i < 2; i++) u.front(2.639, x - 0.62 + i * 0.63, 1.64, 0.6, 0.67, white, 0.65);
    room.w.model(u);
  }
}

function stove(room: Room): void {
  room.w.model(
    new Model()
      .box(-1.45, 0.91, 2.64, 0.66, 0.03, 0.5, K.DARK)
      .box(-1.45, 1.35, 2.78, 0.8, 0.24, 0.42, K.STEEL, { taper: 0.2 }),
  );
  room.prop('pot', -1.6, 0.94, 2.6, 20, { look: K.RED });
  room.prop('kettle', -1.2, 0.94, 2.68, -30);
  for (let i = 0; i < 4; i++)
    room.w.model(
      new Model()
        .line(
          [
            [0.85 + i * 0.1, 1.55, 2.96],
            [0.85 + i * 0.1, 1.3, 2.96],
          ],
          0.8,
        )
        .lathe(
          [0.85 + i * 0.1, 1.18, 2.94],
          [
            [0.02, 0],
            [0.04, 0.06],
            [0.02, 0.12],
          ],
          K.STEEL,
          { n: 7 },
        ),
    );
}

function fridge(room: Room): void {
  const m = new Model().box(0, 0, 0, 0.7, 1.78, 0.68, L('#e6eaea', 0));
  m.front(-0.342, -0.35, 1.14, 0.7, 0.02, K.DARK, 0)
    .front(-0.343, 0.24, 0.7, 0.035, 0.36, K.GREY, 0.5)
    .front(-0.343, 0.24, 1.22, 0.035, 0.26, K.GREY, 0.5);
  for (const [x, y, k] of [
    [-0.2, 1.45, K.YELLOW],
    [0, 1.36, K.WHITE],
    [-0.22, 0.92, K.PINK],
    [-0.05, 0.8, K.WHITE],
  ] as const)
    m.front(-0.344, x, y, 0.12, 0.14, k, 0.5);
  room.put(m, { at: [1.92, 0, 1.4], yaw: 90 });
}
