import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { officeChair, pile, plant, screen } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shelf } from '../room/shelves';
import { board, clock, door } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Islands of desks with screens and papers, a window on the town, files, copier and plants. */
export const office: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.9, 1.6, -2.4], [0.6, 1.15, 6], 0.72),
    close: S([1.1, 1.3, -0.2], [-1.2, 1.15, 4], 0.95),
    window: S([0.2, 1.4, 1.6], [0.6, 1.35, 8], 0.9),
  },
  spot: { at: [0, 0, 2.2], yaw: 0, back: 4.4, side: [0.5, 0.5] },
  closeSpot: { at: [0, 0, 2.6], yaw: 12, back: 3, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-4.4, 4.4],
      z: [-3, 8],
      height: 2.8,
      floor: L('#9aa0a6', 0.22),
      wall: L('#f0f0ec', 0),
      ceiling: L('#f2f1ec', 0),
    });
    windowIn(room, 'back', [-4, 4, 0.9, 2.45], { view: 'town', seed: 7, panes: 6, blind: 0.3 });
    grid(w, room.ceiling(), 9, 11, 0.3);
    ceilingLights(room, [-1.8, 1.8], [1, 3.6, 6.2], 0.5, 1.1);
    grid(w, room.floor(), 9, 12, 0.26);
    for (const [x, z] of [
      [-2.1, 2],
      [2.1, 2],
      [-2.1, 4.7],
      [2.1, 4.7],
    ] as const)
      island(room, x, z);
    shelf(room, {
      x: 4.1,
      z: 4,
      w: 2.6,
      h: 1.8,
      d: 0.42,
      facing: 'left',
      rows: 4,
      fill: 'files',
      look: K.GREY,
      seed: 3,
    });
    copier(room);
    plant(room, -3.9, 7.4, 1.3, 4);
    plant(room, 3.9, 7.4, 1.1, 6);
    board(room, 'left', [2.4, 4.6, 1.1, 2.1], { white: true, seed: 8 });
    clock(room, 'right', 1.4, 2.3);
    door(room, 'right', 0, 0.95, 2.05, { pane: 0.5, look: K.GREY });
    room.finish(0.14);
  },
};

/** Two desks face to face with a low screen between, a chair at each. */
function island(room: Room, x: number, z: number): void {
  for (const s of [-1, 1]) {
    const zz = z + s * 0.42;
    blocks(room, [x, 0, zz], 0, [
      block([0, 0.7, 0], [1.6, 0.04, 0.74], L('#e9e4da', 0)),
      block([-0.56, 0, s * 0.02], [0.4, 0.7, 0.6], L('#c3c7ca', 0.12)),
      block([0.77, 0, 0], [0.04, 0.7, 0.66], K.GREY),
    ]);
    screen(room, x + 0.05, 0.74, zz - s * 0.14, s < 0 ? 0 : 180);
    room.w.model(new Model().box(0, 0, 0, 0.42, 0.02, 0.14, K.WHITE, { ink: 0.6 }), {
      at: [x + 0.05, 0.74, zz + s * 0.16],
    });
    officeChair(room, x + 0.06 * s, z + s * 1.08, s < 0 ? 180 + 12 : -8);
    pile(room, [x + 0.55, 0.74, zz], 2 + ((x > 0 ? 3 : 1) + s), Math.round(z + s + x + 6));
    room.prop('cup', x - 0.42, 0.74, zz + s * 0.1);
  }
  blocks(room, [x, 0, z], 0, [block([0, 0.74, 0], [1.6, 0.36, 0.03], L('#7f95a8', 0.3))]);
}

function copier(room: Room): void {
  const m = new Model()
    .box(0, 0, 0, 0.6, 0.75, 0.6, L('#d8dbdb', 0.06))
    .front(-0.302, -0.26, 0.1, 0.52, 0.24, K.WHITE, 0.6)
    .front(-0.302, -0.26, 0.38, 0.52, 0.24, K.WHITE, 0.6);
  m.box(0, 0.75, 0, 0.64, 0.22, 0.6, K.GREY)
    .front(-0.302, 0.06, 0.82, 0.2, 0.1, L('#cfe8f5', 0), 0.6)
    .box(0, 0.97, 0.04, 0.64, 0.06, 0.52, K.DARK);
  room.put(m, { at: [-3.9, 0, 0.9], yaw: -70 });
}
