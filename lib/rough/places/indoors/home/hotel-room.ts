import * as K from '../../../things/looks';
import { L } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { barStool } from '../room/furniture';
import { glow, pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { door, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A double bed with its lamps, desk and mirror, window on the town, a case that is not unpacked. */
export const hotelRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.6, 1.5, -2.2], [0.5, 1.05, 4], 0.74), close: S([0.4, 1.25, -0.4], [-1, 1.1, 3.4], 0.95) },
  spot: { at: [-0.9, 0, 1.3], yaw: 0, back: 3.4, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.8, 4],
      height: 2.6,
      floor: L('#8f7f86', 0.24),
      wall: L('#e9dfd0', 0.02),
    });
    windowIn(room, 'left', [0.5, 3.2, 0.6, 2.3], { view: 'town', curtain: L('#7a6a84', 0.4), seed: 8, panes: 2 });
    for (const x of [0.1, 2.4]) {
      glow(room, 'back', x, 1.3, 0.9);
      pool(room, x, 3.4, 1);
    }
    room.panel('back', [0.3, 2.3, 0.4, 1.3], L('#7a5a48', 0.44), 1);
    for (const x of [0.8, 1.3, 1.8]) w.edge(room.at('back', x, 0.4, 0.02), room.at('back', x, 1.3, 0.02), 0.6);
    poster(room, 'back', [0.8, 1.8, 1.55, 2.15], 8, K.CREAM);
    blocks(room, [1.3, 0, 2.9], 0, [
      block([0, 0, 0], [1.9, 0.34, 2.1], K.DARK_WOOD),
      block([0, 0.34, 0], [1.84, 0.24, 2.06], K.WHITE),
      block([-0.45, 0.58, 0.78], [0.75, 0.14, 0.4], K.WHITE),
      block([0.45, 0.58, 0.78], [0.75, 0.14, 0.4], K.WHITE),
      block([0, 0.55, -0.55], [1.94, 0.06, 0.9], L('#7a4a54', 0.44)),
    ]);
    for (const x of [0.12, 2.45]) {
      blocks(room, [x, 0, 3.7], 0, [block([0, 0, 0], [0.44, 0.5, 0.42], K.DARK_WOOD)]);
      room.prop('table_lamp', x, 0.5, 3.72, 0, room.lit ? { look: K.LAMP } : {});
    }
    blocks(room, [-1.5, 0, 3.65], 0, [
      block([0, 0.7, 0], [1.5, 0.05, 0.55], K.DARK_WOOD),
      block([0.6, 0, 0], [0.3, 0.7, 0.5], K.DARK_WOOD),
      block([-0.7, 0, 0], [0.06, 0.7, 0.5], K.DARK_WOOD),
    ]);
    room.prop('television', -1.6, 0.75, 3.75, 0, { s: 0.62 });
    barStool(room, -1.7, 3, 0.5, K.GREY);
    room.prop('suitcase', -0.4, 0, 2.9, 20);
    room.prop('hat', 1, 0.62, 2.3, 0);
    room.prop('phone', 0.05, 0.5, 3.55, 30);
    door(room, 'right', -0.6, 0.4, 2.05, { look: K.DARK_WOOD });
    room.finish(0.22);
  },
};
