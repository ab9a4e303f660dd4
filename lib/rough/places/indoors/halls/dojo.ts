import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shoji } from '../room/shoji';
import { hanging, letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Polished boards, paper doors, scrolls, racks of wooden swords. */
export const dojo: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.6, 1.4, -3], [0.3, 1.3, 8], 0.74),
    close: S([1.2, 1.25, 0], [-1, 1.2, 6], 0.95),
    low: S([1, 0.4, -1], [-0.2, 1.3, 8], 0.72),
  },
  spot: { at: [0, 0, 3], yaw: 0, back: 5.4, side: [1.6, 1.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-4.6, 4.6],
      z: [-3.4, 9],
      height: 3.6,
      floor: L('#c99a62', 0.16),
      wall: L('#efe4c8', 0),
      ceiling: L('#a87c50', 0.36),
      skirting: false,
    });
    for (let i = 0; i < 4; i++)
      windowIn(room, 'left', [-2.2 + i * 2.8, -0.2 + i * 2.8, 0.9, 2.3], {
        view: 'garden',
        seed: i + 2,
        panes: 4,
        frame: K.DARK_WOOD,
      });
    pool(room, 0, 3, 3.4);
    planks(w, room.floor('z'), 18, 5, 0.36);
    shoji(room, 'right', 0, 6.3);
    rafters(room);
    room.panel('back', [-1.6, 1.6, 0.4, 2.6], L('#d9c9a0', 0.1), 1);
    hanging(room, 'back', [-0.4, 0.4, 0.9, 2.4], K.PAPER, 1);
    letters(room, 'back', [-0.28, 0.28, 1.05, 2.25], { count: 3, seed: 5, look: K.DARK, weight: 2.6 });
    for (const x of [-3.2, 2.6]) rack(room, x);
    for (let i = 0; i < 7; i++) {
      room.panel('back', [-4.4 + i * 0.32, -4.14 + i * 0.32, 2.5, 3.1], K.WOOD, 0.6);
      letters(room, 'back', [-4.36 + i * 0.32, -4.18 + i * 0.32, 2.56, 3.04], {
        count: 2,
        seed: i,
        look: K.DARK,
        weight: 0.9,
      });
    }
    for (const wall of ['left', 'right', 'back'] as const)
      if (room.faces(wall)) room.panel(wall, [...room.span(wall), 2.6, 2.74], K.DARK_WOOD, 0.7);
    blocks(room, [0, 0, 8.4], 0, [block([0, 0, 0], [3.4, 0.34, 1], K.WOOD)]);
    room.prop('bouquet', -1.1, 0.34, 8.4, 0, { s: 0.9 });
    room.prop('drum', 1.15, 0.34, 8.4);
    room.finish(0.3);
  },
};

function rafters(room: Room): void {
  for (let i = 0; i < 5; i++) room.w.model(new Model().box(0, 3.2, -1.6 + i * 2.4, 9.2, 0.26, 0.2, L('#6a4630', 0.62)));
}

function rack(room: Room, x: number): void {
  if (!room.faces('back')) return;
  for (let i = 0; i < 4; i++) {
    const y = 1 + i * 0.3;
    room.w.edge(
      room.at('back', x - 0.55, y, 0.06),
      room.at('back', x + 0.65, y + 0.03, 0.06),
      2.6,
      i % 2 ? K.DARK_WOOD : K.DARK,
    );
  }
  for (const u of [-0.4, 0.4]) room.panel('back', [x + u - 0.04, x + u + 0.04, 0.85, 2.1], K.DARK_WOOD, 0.7);
}
