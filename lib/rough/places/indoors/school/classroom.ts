import { rng } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { schoolChair, schoolDesk } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { board, clock, door, letters, notices, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Five columns of desks with a free aisle, windows on the left, the board in front. */
export const classroom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([1.5, 1.5, -1.2], [-0.5, 1.2, 6], 0.72),
    close: S([1.3, 1.2, 1.2], [-2.8, 1.25, 4.6], 0.95),
    teacher: S([-0.4, 1.6, 7.6], [0.5, 1.0, 0], 0.7),
    window: S([0.6, 1.15, 2.2], [-3.6, 1.3, 3.4], 0.9),
  },
  spot: { at: [0.55, 0, 3.5], yaw: 0, back: 4.6, side: [0.5, 0.5] },
  closeSpot: { at: [-0.6, 0, 4.1], yaw: -52, back: 2.6, side: [1, 1] },
  build: (w) => {
    const room = new Room(w, { x: [-3.8, 3.8], z: [-1.8, 8.4], height: 3, floor: L('#d9b58a', 0.12) });
    for (let i = 0; i < 4; i++)
      windowIn(room, 'left', [-0.9 + i * 2.35, 0.85 + i * 2.35, 0.95, 2.6], {
        view: 'trees',
        seed: i + 2,
        bar: 0.62,
        curtain: L('#efe6cf', 0.03),
      });
    planks(w, room.floor('z'), 24, 3, 0.36);
    ceilingLights(room, [-1.7, 1.7], [1.2, 3.7, 6.2]);
    front(room);
    back(room);
    door(room, 'right', 6.5, 8, 2.1, { sliding: true, pane: 0.55, look: L('#c9b48c', 0.14) });
    door(room, 'right', -1.2, 0.4, 2.1, { sliding: true, pane: 0.55, look: L('#c9b48c', 0.14) });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'right', [1.1 + i * 1.75, 2.6 + i * 1.75, 1.5, 2.3], { view: 'wall', dim: true, sill: false });
    desks(room);
    room.finish(0.22);
  },
};

/** Board, clock, speaker, teacher's platform and desk. */
function front(room: Room): void {
  board(room, 'back', [-2.2, 2.2, 1.05, 2.3]);
  clock(room, 'back', 0, 2.68, 0.16);
  room.panel('back', [1.2, 1.7, 2.5, 2.86], K.WOOD, 0.8);
  notices(room, 'back', [2.45, 3.6, 1.1, 2.1], 5, L('#7d9a74', 0.3));
  poster(room, 'back', [-3.4, -2.6, 1.2, 2.1], 3);
  blocks(room, [0, 0, 7.7], 0, [block([0, 0, 0], [5.4, 0.16, 1.3], K.WOOD)]);
  blocks(room, [0.2, 0.16, 7.5], 0, [
    block([0, 0, 0], [1.1, 0.92, 0.5], L('#b98a58', 0.26)),
    block([0, 0.92, 0], [1.2, 0.05, 0.6], K.WOOD),
  ]);
  room.prop('closed_book', 0.4, 1.13, 7.45, 12);
}

/** What hangs and stands behind the pupils: shelves for bags, calligraphy on the wall. */
function back(room: Room): void {
  if (!room.faces('front')) return;
  for (let i = 0; i < 7; i++) {
    room.panel('front', [-3 + i * 0.62, -2.55 + i * 0.62, 1.45, 2.25], K.WHITE, 0.6);
    letters(room, 'front', [-2.94 + i * 0.62, -2.62 + i * 0.62, 1.5, 2.2], {
      count: 2,
      seed: i + 4,
      look: K.DARK,
      weight: 1.3,
    });
  }
  notices(room, 'front', [1.6, 3.4, 1.2, 2.3], 8);
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 9; i++)
      room.panel(
        'front',
        [-3.4 + i * 0.72, -2.74 + i * 0.72, 0.1 + row * 0.48, 0.54 + row * 0.48],
        L('#8a6a4a', 0.6),
        0.7,
      );
  room.w.model(new Model().box(-0.1, 1.06, room.z0 + 0.12, 6.9, 0.05, 0.3, K.WOOD));
}

function desks(room: Room): void {
  const r = rng(6);
  const behind = room.w.shot.at[2] > 6;
  for (let row = 0; row < 5; row++)
    for (const x of [-2.75, -1.55, -0.4, 1.6, 2.75]) {
      const z = 1 + row * 1.22 + r(-0.03, 0.03);
      const there = x + r(-0.03, 0.03);
      if (!behind && Math.hypot(there - room.w.shot.at[0], z - room.w.shot.at[2]) < 0.75) continue;
      schoolDesk(room, there, z);
      schoolChair(room, there + r(-0.04, 0.04), z - 0.46, 180 + r(-8, 8));
      const what = r();
      if (what < 0.3) room.prop('closed_book', there + r(-0.14, 0.14), 0.71, z, r(-30, 30));
      else if (what < 0.42) room.prop('book', there, 0.71, z, 180);
      if (r() < 0.24) room.prop('school_bag', there + 0.36, 0.26, z, 90, { s: 0.8 });
    }
}
