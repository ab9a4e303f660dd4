import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { chandelier } from '../room/chandelier';
import { plant, woodChair } from '../room/furniture';
import { glow, pool } from '../room/lamps';
import { Room } from '../room/room';
import { poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** White cloths, wine glasses, candles, high windows with heavy curtains. */
export const restaurant: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.5, 1.5, -2.6], [0.5, 1.2, 6], 0.74), close: S([0.8, 1.25, 0], [-1.3, 1.15, 4], 0.98) },
  spot: { at: [0.1, 0, 2.7], yaw: 0, back: 4.8, side: [0.5, 0.5] },
  closeSpot: { at: [-1.7, 0, 3.2], yaw: -20, back: 2.6, side: [0.6, 0.6], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.8, 3.8],
      z: [-3, 7],
      height: 3.2,
      floor: L('#9a6f4a', 0.26),
      wall: L('#e6d3b8', 0.03),
    });
    for (const x of [-2.4, 0, 2.4])
      windowIn(room, 'back', [x - 0.6, x + 0.6, 0.9, 2.8], {
        view: 'town',
        seed: x + 6,
        curtain: L('#7a2f3a', 0.5),
        bar: 0.7,
      });
    for (const z of [1, 4]) for (const wall of ['left', 'right'] as const) glow(room, wall, z, 2, 1);
    planks(w, room.floor('x'), 22, 4, 0.3);
    for (const [x, z] of [
      [-1.9, 2.4],
      [1.9, 2.4],
      [-1.9, 5],
      [1.9, 5],
      [2.2, -0.3],
    ] as const) {
      pool(room, x, z, 1.2);
      cloth(room, x, z);
    }
    chandelier(room, 0, 3.6);
    for (const z of [1, 4]) {
      poster(room, 'left', [z - 0.5, z + 0.5, 1.3, 2.1], z + 2, K.CREAM);
      poster(room, 'right', [z - 0.5, z + 0.5, 1.3, 2.1], z + 4, K.CREAM);
    }
    for (const wall of ['left', 'right', 'back'] as const)
      if (room.faces(wall))
        w.edge(room.at(wall, room.span(wall)[0], 0.85, 0.01), room.at(wall, room.span(wall)[1], 0.85, 0.01), 0.8);
    plant(room, -3.4, 6.5, 1.4, 3);
    plant(room, 3.4, 6.5, 1.4, 5);
    room.finish(0.3);
  },
};

/** A round table under a white cloth with folds, set for two. */
function cloth(room: Room, x: number, z: number): void {
  const n = 16;
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.58, 0.18],
      [0.52, 0.5],
      [0.5, 0.74],
      [0.0001, 0.75],
    ],
    K.WHITE,
    { n },
  );
  for (let i = 0; i < n; i += 2)
    m.line(
      [
        [0.5 * Math.cos(i * 0.393), 0.73, 0.5 * Math.sin(i * 0.393)],
        [0.57 * Math.cos(i * 0.393 + 0.04), 0.24, 0.57 * Math.sin(i * 0.393 + 0.04)],
      ],
      0.45,
    );
  room.put(m, { at: [x, 0, z] });
  woodChair(room, x - 0.82, z, -90);
  woodChair(room, x + 0.82, z, 90);
  room.prop('candle', x, 0.75, z + 0.05, 0, { s: 0.9 });
  if (room.w.px([x, 0.8, z]) < 115) return;
  for (const s of [-1, 1]) {
    room.prop('plate', x + s * 0.3, 0.75, z - 0.05, 0, { s: 0.8 });
    room.prop('wine_glass', x + s * 0.2, 0.75, z + 0.22);
  }
}
