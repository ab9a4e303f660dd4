import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { counter, pile, table } from '../room/furniture';
import { pendant } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { windowIn } from '../room/windows';

/** Shelves to the ceiling, a table of new books, a ladder on a rail, the till at the back. */
export const bookstore: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1, 1.5, -2.4], [0.4, 1.3, 5], 0.74), close: S([0.8, 1.3, 0], [-1.2, 1.2, 4], 0.95) },
  spot: { at: [0.9, 0, 2.1], yaw: 0, back: 3.8, side: [0.4, 0.4] },
  closeSpot: { at: [0.4, 0, 2.2], yaw: 34, back: 2.2, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-2.8, 6],
      height: 3,
      floor: L('#a87c54', 0.22),
      wall: L('#e9dcc2', 0.02),
    });
    windowIn(room, 'back', [-0.9, 1, 1, 2.5], { view: 'town', seed: 6, panes: 3 });
    for (const [x, z] of [
      [-0.6, 2.2],
      [0.9, 4.6],
    ] as const)
      pendant(room, x, z, 2.1, L('#3f5a48', 0.66), 1.1);
    planks(w, room.floor('x'), 20, 4, 0.34);
    for (let i = 0; i < 3; i++)
      for (const s of [-1, 1])
        shelf(room, {
          x: s * 2.78,
          z: 0.3 + i * 2,
          w: 1.95,
          h: 2.7,
          d: 0.4,
          facing: s < 0 ? 'right' : 'left',
          rows: 6,
          fill: 'books',
          seed: i * 5 + s + 3,
        });
    for (const s of [-1, 1])
      shelf(room, { x: s * 2, z: 5.8, w: 1.6, h: 2.3, d: 0.36, facing: 'front', rows: 5, fill: 'books', seed: s + 8 });
    table(room, [-0.8, 2.2], [1, 1.9, 0.76], K.WOOD);
    for (let i = 0; i < 4; i++)
      pile(room, [-1.05 + (i % 2) * 0.5, 0.76, 1.6 + Math.floor(i / 2) * 0.8], 3 + (i % 3), i + 3, false);
    room.prop('closed_book', -0.8, 0.76, 1.35, 20);
    counter(room, { x: 0.1, z: 5, w: 1.5, d: 0.55, h: 0.95, look: K.DARK_WOOD, panels: 3 });
    room.prop('table_lamp', -0.4, 0.95, 5, 0, room.lit ? { look: K.LAMP } : {});
    pile(room, [0.5, 0.95, 5], 5, 8, false);
    const m = new Model();
    for (const x of [2, 2.32])
      m.line(
        [
          [x - 0.35, 0, 3.2],
          [x + 0.2, 2.7, 3.2],
        ],
        0.045,
        K.WOOD,
      );
    for (let i = 1; i < 9; i++)
      m.line(
        [
          [1.65 + i * 0.061, i * 0.3, 3.2],
          [1.97 + i * 0.061, i * 0.3, 3.2],
        ],
        0.035,
        K.WOOD,
      );
    w.model(m);
    room.prop('sign', -2.2, 0, 0.4, 20, { s: 0.4 });
    room.finish(0.24);
  },
};
