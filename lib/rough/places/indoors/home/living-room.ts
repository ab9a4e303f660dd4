import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { plant, table } from '../room/furniture';
import { glow, pendant, pool } from '../room/lamps';
import { Room } from '../room/room';
import { rug } from '../room/rug';
import { shelf } from '../room/shelves';
import { clock, door, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Couch, low table, television, a balcony door with long curtains, family photographs. */
export const livingRoom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-2.1, 1.45, -2.2], [0.6, 1, 4], 0.74),
    close: S([1.7, 1.25, -0.4], [-0.8, 1, 3.6], 0.95),
    low: S([-1.4, 0.5, -1.2], [0.6, 0.9, 4], 0.75),
  },
  spot: { at: [0.1, 0, 0.7], yaw: 0, back: 3.4, side: [1, 1] },
  closeSpot: { at: [0.3, 0, 0.9], yaw: -24, back: 2, side: [1, 1] },
  build: (w) => {
    const room = new Room(w, { x: [-3, 3], z: [-3, 4.2], height: 2.5, floor: L('#d6b48c', 0.13) });
    windowIn(room, 'back', [-2.6, -0.5, 0.05, 2.2], {
      view: 'garden',
      curtain: L('#e8dfca', 0.05),
      seed: 3,
      sill: false,
    });
    pendant(room, -0.1, 1.9, 1.95, K.CREAM, 1.1);
    pool(room, 1.75, 3.6, 1);
    planks(w, room.floor('x'), 26, 4, 0.34);
    rug(room, [0, 1.9], [1.6, 1.3], L('#b9a0a0', 0.2), false);
    glow(room, 'back', 1.8, 1.6, 0.9);
    poster(room, 'back', [0.5, 1.2, 1.45, 2.05], 5, K.CREAM);
    poster(room, 'back', [1.35, 1.75, 1.55, 2], 2);
    room.prop('couch', 0, 0, 3.15, 0, { look: L('#8a94a8', 0.34) });
    room.prop('pillow', -0.55, 0.52, 3.1, 16);
    table(room, [0, 1.9], [1.2, 0.65, 0.4], K.WOOD);
    room.prop('cup', -0.25, 0.4, 1.8);
    room.prop('book', 0.25, 0.4, 1.9, 20);
    room.prop('remote', 0.05, 0.4, 1.75, 50);
    room.prop('television', 2.6, 0, 1.8, 90);
    room.prop('lamp', 1.75, 0, 3.7, 0, room.lit ? { look: K.LAMP } : {});
    plant(room, -2.65, 3.4, 1.25, 2);
    plant(room, -2.6, 0.2, 0.7, 7);
    shelf(room, {
      x: 2.82,
      z: 3.5,
      w: 1,
      h: 1.9,
      d: 0.34,
      facing: 'left',
      rows: 5,
      fill: 'mixed',
      seed: 5,
      look: K.WOOD,
    });
    door(room, 'left', 1.2, 2.05, 2.05);
    clock(room, 'left', 2.6, 2, 0.16);
    room.prop('newspaper', 0.75, 0.42, 2.9, 10);
    room.finish(0.18);
  },
};
