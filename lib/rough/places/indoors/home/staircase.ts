import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { plant, steps, table } from '../room/furniture';
import { pendant, pool } from '../room/lamps';
import { Room } from '../room/room';
import { door, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Stairs of a house: flight with banister, landing, pictures that climb the wall, hall below. */
export const staircase: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-0.9, 1.5, -2.8], [0.2, 1.5, 4], 0.76),
    close: S([1, 1.3, -0.6], [-0.3, 1.6, 3.4], 0.9),
    up: S([0.5, 0.7, -0.4], [0.5, 2.3, 5], 0.75),
  },
  spot: { at: [-0.9, 0, 1.2], yaw: 8, back: 3.4, side: [0.6, 1] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.2, 1.6],
      z: [-3, 5],
      height: 4.6,
      floor: L('#b98d62', 0.18),
      side: L('#efe7d6', 0.02),
    });
    windowIn(room, 'back', [-0.2, 1.1, 2.9, 4.1], { view: 'sky', seed: 4, bar: 0.5 });
    planks(w, room.floor('z'), 14, 3, 0.36);
    pool(room, -1.2, 1.4, 1.4);
    rug(room);
    for (let i = 0; i < 4; i++)
      poster(room, 'right', [0.6 + i * 0.75, 1.05 + i * 0.75, 1.7 + i * 0.36, 2.3 + i * 0.36], i + 3, K.CREAM);
    door(room, 'back', -1.9, -1, 2.05, { look: K.DARK_WOOD });
    door(room, 'left', 1.6, 2.5, 2.05, { look: K.DARK_WOOD, open: true });
    steps(room, [0.85, 0.8], { w: 1.4, count: 11, rise: 0.19, tread: 0.28 }, L('#c9a070', 0.12));
    room.put(new Model().box(0.85, 0, 4.45, 1.4, 2.28, 1.1, L('#d9c29a', 0.14)));
    banister(room);
    table(room, [-1.95, 0.4], [0.4, 0.7, 0.8], K.DARK_WOOD);
    plant(room, -1.95, 0.4, 0.5, 3, 0.8);
    pendant(room, -1, 1.6, 2.7, K.CREAM, 1.2);
    room.prop('umbrella_closed', -1.9, 0, -0.4, 0);
    room.finish(0.2);
  },
};

function rug(room: Room): void {
  room.patch(-1.7, -0.4, -0.6, 1.6, L('#8a4f5a', 0.36), 0.8);
  room.w.outline(
    [
      [-1.6, 0.005, -0.5],
      [-0.5, 0.005, -0.5],
      [-0.5, 0.005, 1.5],
      [-1.6, 0.005, 1.5],
    ],
    0.5,
  );
}

function banister(room: Room): void {
  const m = new Model();
  for (let i = 0; i < 11; i++)
    m.line(
      [
        [0.12, 0.19 * (i + 1), 0.94 + i * 0.28],
        [0.12, 0.19 * (i + 1) + 0.85, 0.94 + i * 0.28],
      ],
      0.035,
      K.WHITE,
    );
  m.line(
    [
      [0.12, 1, 0.78],
      [0.12, 3.1, 4],
    ],
    0.07,
    K.DARK_WOOD,
  );
  room.w.model(m);
  room.put(new Model().box(0, 0, 0, 0.13, 1.15, 0.13, K.DARK_WOOD).ball(0, 1.22, 0, 0.09, K.DARK_WOOD, { n: 10 }), {
    at: [0.12, 0, 0.74],
  });
}
