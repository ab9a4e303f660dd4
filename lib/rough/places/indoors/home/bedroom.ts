import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { officeChair, pile, plant } from '../room/furniture';
import { ceilingLight } from '../room/lamps';
import { Room } from '../room/room';
import { rug } from '../room/rug';
import { block, blocks } from '../room/sets';
import { shelf } from '../room/shelves';
import { clock, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A pupil's own room: desk by the window, bed, books, posters, what was left on the floor. */
export const bedroom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.3, 1.5, -2.1], [0.35, 1.05, 2.8], 0.72),
    close: S([0.7, 1.2, -0.7], [-0.8, 1.1, 2.8], 0.92),
    top: S([0, 2.35, -1.4], [0.1, 0.4, 1.4], 0.7, { tilt: true }),
  },
  spot: { at: [-0.1, 0, 0.9], yaw: 0, back: 3.2, side: [0.6, 0.6] },
  closeSpot: { at: [0, 0, 0.9], yaw: -16, back: 2, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, { x: [-2.2, 2.2], z: [-2.6, 3], height: 2.5, floor: L('#c89a66', 0.15) });
    windowIn(room, 'back', [-1.6, 0, 1, 2.15], {
      view: w.time === 'night' ? 'town' : 'trees',
      curtain: L('#d98d7a', 0.22),
      seed: 6,
      bar: 0.6,
    });
    ceilingLight(room, 0, 0.9, 0.7, 0.7);
    planks(w, room.floor('x'), 20, 3, 0.36);
    rug(room, [-0.2, 0.7], [0.95, 0.7]);
    poster(room, 'back', [0.55, 1.1, 1.35, 2.1], 4);
    poster(room, 'back', [1.25, 1.7, 1.5, 2.1], 8, K.PINK);
    poster(room, 'right', [-0.6, 0, 1.3, 2.1], 5);
    clock(room, 'right', 1.5, 2.05, 0.15);
    room.prop('bed', 1.62, 0, 1.7);
    room.prop('teddy_bear', 1.5, 0.52, 2.45, 14);
    blocks(room, [-0.95, 0, 2.64], 0, [
      block([0, 0.7, 0], [1.6, 0.045, 0.62], K.WOOD),
      block([0.55, 0.08, 0.02], [0.42, 0.62, 0.54], K.WOOD),
      block([-0.76, 0, 0], [0.05, 0.7, 0.56], K.DARK_WOOD),
    ]);
    room.prop('laptop', -1.1, 0.745, 2.6, 0);
    room.prop('table_lamp', -0.35, 0.745, 2.72, 0, room.lit ? { look: K.LAMP } : {});
    pile(room, [-0.5, 0.745, 2.5], 3, 4, false);
    room.prop('cup', -1.55, 0.745, 2.5);
    officeChair(room, -1.05, 2.02, 180 + 24, L('#6f7f9a', 0.4));
    shelf(room, { x: -2.02, z: 0.9, w: 1.2, h: 1.9, d: 0.32, facing: 'right', rows: 4, fill: 'books', seed: 3 });
    room.prop('school_bag', 0.5, 0, 2.5, 14);
    room.prop('soccer_ball', -1.7, 0, 0.05);
    room.prop('game_controller', 0.15, 0, 0.4, 40);
    plant(room, 0.72, 2.7, 0.45, 5, 0);
    room.finish(0.2);
  },
};
