import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pendant } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shelf } from '../room/shelves';
import { windowIn } from '../room/windows';

/** A craftsman's room: bench with vice, tools on their board, timber, shavings. */
export const workshop: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.4, 1.5, -2.4], [0.4, 1.15, 4], 0.72), close: S([0.9, 1.3, -0.3], [-1, 1.2, 3.6], 0.92) },
  spot: { at: [0.4, 0, 1.6], yaw: 0, back: 3.6, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.8, 2.8],
      z: [-3, 4.4],
      height: 2.8,
      floor: L('#a89474', 0.2),
      wall: L('#d9c5a0', 0.05),
      ceiling: L('#b89a70', 0.2),
    });
    windowIn(room, 'left', [0.6, 2.8, 1.1, 2.3], { view: 'trees', seed: 3, panes: 3, bar: 0.5, frame: K.DARK_WOOD });
    planks(w, room.plane('back', -2.8, 2.8, 0, 2.8), 12, 3, 0.34);
    planks(w, room.floor('x'), 18, 4, 0.36);
    toolBoard(room, -1.9, 0.9);
    pendant(room, -0.5, 3.3, 1.95, K.DARK, 1);
    blocks(room, [-0.6, 0, 3.8], 0, [
      block([0, 0.8, 0], [2.9, 0.1, 0.8], K.WOOD),
      block([-1.2, 0, 0], [0.16, 0.8, 0.6], K.DARK_WOOD),
      block([1.2, 0, 0], [0.16, 0.8, 0.6], K.DARK_WOOD),
      block([0, 0.22, 0], [2.6, 0.05, 0.6], K.DARK_WOOD),
      block([0.9, 0.9, -0.34], [0.26, 0.14, 0.16], K.STEEL),
    ]);
    room.prop('hammer', -0.9, 0.9, 3.6, 40);
    room.prop('saw', -0.2, 0.9, 3.75, 80);
    room.prop('wrench', 0.4, 0.9, 3.6, 20);
    for (let i = 0; i < 4; i++)
      room.put(new Model().box(0, 0, 0, 0.14, 2.2 - i * 0.16, 0.05, i % 2 ? K.WOOD : L('#d9b27a', 0.06)), {
        at: [1.5 + i * 0.17, 0, 4.24],
        yaw: i * 3,
      });
    shelf(room, {
      x: 2.56,
      z: 2.4,
      w: 1.7,
      h: 1.7,
      d: 0.4,
      facing: 'left',
      rows: 4,
      fill: 'mixed',
      seed: 6,
      look: K.WOOD,
    });
    blocks(room, [-2, 0, 1.3], 14, [
      block([0, 0.6, 0], [1.2, 0.1, 0.14], K.WOOD),
      block([-0.45, 0, 0], [0.08, 0.6, 0.5], K.DARK_WOOD),
      block([0.45, 0, 0], [0.08, 0.6, 0.5], K.DARK_WOOD),
    ]);
    room.prop('bucket', 1.6, 0, 3.2);
    room.prop('ladder', 2.5, 0, 0.9, 70);
    room.prop('crate', -1.1, 0, 2.7, 20, { s: 0.8 });
    shavings(room);
    room.finish(0.26);
  },
};

/** Tools in rows on a board, each a dark shape. */
function toolBoard(room: Room, from: number, to: number): void {
  if (!room.faces('back')) return;
  const r = rng(8);
  room.panel('back', [from, to, 1.2, 2.2], L('#c0a67a', 0.16), 0.9);
  for (let row = 0; row < 2; row++)
    for (let u = from + 0.14; u < to - 0.14; u += r(0.17, 0.26)) {
      const y = 1.95 - row * 0.48;
      const h = r(0.16, 0.3);
      room.panel('back', [u - 0.012, u + 0.012, y - h, y + 0.08], row ? K.WOOD : K.DARK_WOOD, 0.5);
      room.panel(
        'back',
        [u - r(0.03, 0.07), u + r(0.03, 0.07), y, y + r(0.05, 0.09)],
        r() < 0.6 ? K.DARK : K.STEEL,
        0.6,
      );
    }
}

function shavings(room: Room): void {
  const r = rng(4);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 40; i++) {
    const [x, z] = [r(-1.8, 1), r(2.2, 3.4)];
    lines.push([
      [x, 0.004, z],
      [x + r(-0.07, 0.07), 0.004, z + r(-0.05, 0.05)],
    ]);
  }
  room.w.edges(lines, 0.6);
}
