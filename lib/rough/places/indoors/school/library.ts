import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pile, table, woodChair } from '../room/furniture';
import { pendant } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shelf } from '../room/shelves';
import { clock } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Aisles of high shelves, reading tables with lamps, tall windows at the end. */
export const library: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([1.3, 1.55, -2.2], [-0.3, 1.4, 6], 0.72),
    close: S([-1.1, 1.35, 0.2], [1.6, 1.35, 4.4], 0.95),
    aisle: S([-2.2, 1.4, 0.2], [-2.3, 1.4, 8], 0.8),
  },
  spot: { at: [0.3, 0, 2.6], yaw: 0, back: 4.4, side: [0.6, 0.6] },
  closeSpot: { at: [0, 0, 2.8], yaw: 36, back: 2.4, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-4.4, 4.4],
      z: [-3, 9],
      height: 3.6,
      floor: L('#b98d62', 0.18),
      wall: L('#efe6d2', 0),
    });
    for (const x of [-3, 0, 3])
      windowIn(room, 'back', [x - 0.75, x + 0.75, 1, 3.1], {
        view: 'trees',
        seed: x + 5,
        bar: 0.7,
        curtain: x === 0 ? L('#7a4a40', 0.4) : K.CREAM,
      });
    for (const [x, z] of [
      [-0.9, 5.4],
      [1.4, 5.4],
      [0.3, 1.4],
    ] as const)
      pendant(room, x, z, 2.4, L('#3f5a48', 0.66), 1.2);
    planks(w, room.floor('z'), 26, 4, 0.34);
    for (const side of [-1, 1])
      for (const z of [0, 2.6, 5.2])
        shelf(room, {
          x: side * 3,
          z,
          w: 2.1,
          h: 2.3,
          d: 0.6,
          facing: side < 0 ? 'right' : 'left',
          rows: 5,
          fill: 'books',
          seed: z + side + 4,
          both: true,
        });
    for (const x of [-3.4, 3.4])
      shelf(room, { x, z: 8.7, w: 1.6, h: 0.9, d: 0.4, facing: 'front', rows: 2, fill: 'books', seed: x + 9 });
    for (const z of [5.4]) {
      table(room, [0.2, z], [3, 1, 0.73], K.WOOD);
      for (const x of [-0.9, 0.2, 1.3]) {
        woodChair(room, x, z - 0.75, 180);
        woodChair(room, x + 0.1, z + 0.75, 4);
      }
      room.prop('table_lamp', 0.2, 0.73, z, 0, room.lit ? { look: K.LAMP } : {});
      room.prop('book', -0.7, 0.73, z - 0.1, 170);
      pile(room, [1, 0.73, z + 0.1], 5, 3, false);
    }
    ladder(room);
    blocks(room, [1.7, 0, 1], 8, [
      block([0, 0.12, 0], [0.5, 0.7, 0.9], K.DARK_WOOD),
      block([0, 0.82, 0], [0.54, 0.04, 0.94], K.WOOD),
    ]);
    pile(room, [1.68, 0.86, 0.8], 6, 2, false);
    clock(room, 'right', 7.4, 2.6);
    room.finish(0.26);
  },
};

/** A ladder that leans on the left shelves. */
function ladder(room: Room): void {
  const m = new Model();
  for (const z of [-0.22, 0.22])
    m.line(
      [
        [-2.05, 0, 3.2 + z],
        [-2.62, 2.4, 3.2 + z],
      ],
      0.05,
      K.WOOD,
    );
  for (let i = 1; i < 8; i++)
    m.line(
      [
        [-2.05 - 0.071 * i, i * 0.3, 2.98],
        [-2.05 - 0.071 * i, i * 0.3, 3.42],
      ],
      0.04,
      K.WOOD,
    );
  room.w.model(m);
}
