import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { hangSign } from '../room/hang-sign';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shelf } from '../room/shelves';
import { letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Shelves, a wall of drinks behind glass, the counter with its till, magazines by the window. */
export const convenienceStore: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.7, 1.55, -2.6], [0.6, 1.1, 5], 0.72),
    close: S([1.2, 1.35, -0.2], [-1.2, 1.1, 3.6], 0.95),
    counter: S([0.4, 1.4, 0.6], [-3, 1.1, 3], 0.85),
  },
  spot: { at: [0.1, 0, 2.3], yaw: 0, back: 4.4, side: [0.5, 0.5] },
  closeSpot: { at: [0.8, 0, 0.9], yaw: 48, back: 2, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, {
      x: [-4.2, 4.2],
      z: [-3, 7],
      height: 2.8,
      floor: L('#e4e2dc', 0.06),
      wall: L('#f3f3ef', 0),
      side: L('#e6e8e6', 0.05),
      skirting: false,
    });
    windowIn(room, 'right', [-1, 5.4, 0.5, 2.4], { view: 'town', seed: 4, panes: 4 });
    ceilingLights(room, [-2.4, 0, 2.4], [0.8, 3.2, 5.6], 0.2, 1.5);
    grid(w, room.floor(), 12, 14, 0.26);
    room.panel('back', [-4.2, 4.2, 2.25, 2.8], L('#4f8a6a', 0.4), 0.9);
    letters(room, 'back', [-1.4, 1.4, 2.36, 2.7], { count: 5, seed: 3, look: K.WHITE, weight: 1.5 });
    for (let i = 0; i < 5; i++)
      shelf(room, {
        x: -3.2 + i * 1.6,
        z: 6.7,
        w: 1.55,
        h: 2.15,
        d: 0.5,
        facing: 'front',
        rows: 5,
        fill: 'drinks',
        look: K.STEEL,
        inner: GLOW('#eaf6fa', 0),
        seed: i + 3,
      });
    for (const x of [1.5, 3])
      shelf(room, {
        x,
        z: 3.6,
        w: 2.8,
        h: 1.4,
        d: 0.7,
        facing: 'left',
        rows: 4,
        fill: 'goods',
        look: K.WHITE,
        seed: x * 7,
        both: true,
      });
    shelf(room, {
      x: -0.9,
      z: 4.8,
      w: 1.7,
      h: 1.4,
      d: 0.7,
      facing: 'front',
      rows: 4,
      fill: 'goods',
      look: K.WHITE,
      seed: 5,
      both: true,
    });
    till(room, -2.9, 1.6);
    shelf(room, {
      x: -3.95,
      z: 1.6,
      w: 3,
      h: 2.1,
      d: 0.4,
      facing: 'right',
      rows: 5,
      fill: 'goods',
      look: K.WHITE,
      seed: 9,
    });
    shelf(room, {
      x: 3.9,
      z: -0.2,
      w: 1.6,
      h: 1.1,
      d: 0.4,
      facing: 'left',
      rows: 3,
      fill: 'files',
      look: K.WHITE,
      seed: 2,
    });
    for (const [x, z] of [
      [1.5, 3.6],
      [3, 3.6],
      [-0.9, 4.8],
    ] as const)
      hangSign(room, x, z - 1, x * 3);
    room.prop('basket', 0.9, 0, 0.9, 10);
    room.finish(0.1);
  },
};

/** The pay counter: till, hot food case, bread. */
function till(room: Room, x: number, z: number): void {
  blocks(room, [x, 0, z], 0, [
    block([0, 0, 0], [0.7, 0.9, 3], L('#e4dfd2', 0.04)),
    block([0, 0.9, 0], [0.8, 0.05, 3.1], K.DARK),
    block([0.352, 0.2, 0], [0.01, 0.3, 2.9], K.GREEN),
  ]);
  const m = new Model().box(0, 0, 0, 0.36, 0.16, 0.36, K.GREY).box(0.02, 0.16, 0, 0.05, 0.28, 0.36, K.DARK);
  room.w.model(m, { at: [x, 0.95, z - 0.7] });
  const hot = new Model().box(0, 0, 0, 0.4, 0.5, 0.7, L('#d9c9a0', 0.1)).decal(
    [
      [0.202, 0.06, 0.3],
      [0.202, 0.44, 0.3],
      [0.202, 0.44, -0.3],
      [0.202, 0.06, -0.3],
    ],
    GLOW('#fff0c4', 0),
    0.7,
  );
  room.w.model(hot, { at: [x, 0.95, z + 0.8] });
  room.prop('bread', x + 0.1, 0.95, z, 60);
  room.prop('basket', x, 0.95, z - 1.15, 90);
}
