import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { lockers, plant } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { notices } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Steel lockers on both sides, a bench between, towels and bags. */
export const lockerRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.9, 1.5, -1.8], [-0.2, 1.15, 5], 0.72), close: S([-0.8, 1.3, -0.2], [0.9, 1.15, 3], 0.9) },
  spot: { at: [0.7, 0, 2], yaw: 0, back: 3.6, side: [0.4, 0.3] },
  closeSpot: { at: [0.3, 0, 2], yaw: 32, back: 1.8, side: [0.3, 0.3] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.9, 1.9],
      z: [-2.4, 5.2],
      height: 2.6,
      floor: L('#b9bfc0', 0.16),
      wall: L('#eef0ec', 0),
    });
    windowIn(room, 'back', [-0.8, 0.8, 1.9, 2.4], { view: 'sky', panes: 3 });
    ceilingLights(room, [0], [0.6, 3.2], 0.3, 1.3);
    grid(w, room.floor(), 8, 14, 0.3);
    for (const side of [-1, 1]) lockers(room, side * 1.63, 1.9, 14, { yaw: side < 0 ? -90 : 90, wide: 0.44 });
    blocks(room, [-0.35, 0, 2.4], 0, [
      block([0, 0.4, 0], [0.36, 0.05, 3.2], K.WOOD),
      block([0, 0, -1.2], [0.3, 0.4, 0.06], K.STEEL),
      block([0, 0, 1.2], [0.3, 0.4, 0.06], K.STEEL),
    ]);
    room.prop('bag', -0.35, 0.45, 1.6, 30);
    blocks(room, [-0.35, 0.45, 2.7], 12, [
      block([0, 0, 0], [0.4, 0.05, 0.3], K.WHITE),
      block([0.02, 0.05, 0], [0.36, 0.04, 0.28], K.SKY),
    ]);
    room.prop('bottle', -0.3, 0.45, 3.3);
    room.prop('volleyball', 0.9, 0, 4.4);
    notices(room, 'back', [-0.7, 0.7, 1, 1.7], 4);
    plant(room, 1.3, 4.8, 0.8, 3);
    room.finish(0.2);
  },
};
