import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { glyphs, grid, pl, steam } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { barStool, counter } from '../room/furniture';
import { glow, pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shelf } from '../room/shelves';
import { clock, letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** The counter of a noodle shop seen from the guests' side: bowls, pots that steam, paper menus, short curtains. */
export const ramenShop: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.5, 1.45, -2.6], [0.4, 1.2, 4], 0.74), close: S([0.9, 1.3, -0.5], [-0.6, 1.2, 3.4], 0.95) },
  spot: { at: [0.1, 0, 0.7], yaw: 0, back: 3, side: [1, 1] },
  closeSpot: { at: [-0.3, 0, 0.8], yaw: -54, back: 2.2, side: [1, 1], seat: 0.6 },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.6, 2.6],
      z: [-2.8, 4],
      height: 2.6,
      floor: L('#8a7a6c', 0.32),
      wall: L('#e6cfa6', 0.04),
      ceiling: L('#7a5a40', 0.5),
    });
    for (const x of [-1.6, 0, 1.6]) glow(room, 'back', x, 1.7, 1);
    for (const x of [-1.2, 0.3, 1.8]) pool(room, x, 0.8, 1);
    grid(w, room.floor(), 12, 15, 0.3);
    grid(w, room.plane('back', -2.6, 2.6, 0.9, 1.5), 26, 4, 0.3);
    for (let i = 0; i < 8; i++) slip(room, -2.4 + i * 0.6, i);
    windowIn(room, 'left', [-0.4, 1.2, 1.1, 2], { view: 'town', seed: 4 });
    counter(room, { x: 0, z: 1.9, w: 5.2, d: 0.5, h: 1, look: L('#6a4630', 0.62), top: K.WOOD, panels: 9 });
    blocks(room, [0, 0, 2.35], 0, [
      block([0, 0.9, 0], [5.2, 0.3, 0.3], L('#7a5236', 0.5)),
      block([0, 1.2, 0], [5.2, 0.04, 0.36], K.WOOD),
    ]);
    kitchenSide(room);
    curtains(room);
    for (const x of [-1.9, -1.2, 1, 1.7]) barStool(room, x, 1.25, 0.66, K.RED);
    for (const [x, k] of [
      [-1.5, K.RED],
      [-0.2, K.DARK],
      [1.3, K.RED],
    ] as const) {
      room.prop('ramen', x, 1, 1.85, 0, { look: k });
      steam(w, [x, 1.12, 1.85], 0.45);
      room.prop('bottle', x + 0.35, 1.24, 2.35, 0, { look: K.BROWN, s: 0.7 });
      room.prop('chopsticks', x + 0.26, 1.01, 1.8, 70);
    }
    room.prop('glass', 0.5, 1, 1.8);
    room.prop('paper_lantern', -2.2, 1.7, 1.7);
    room.prop('paper_lantern', 2.2, 1.7, 1.7);
    clock(room, 'right', 2.8, 2.1, 0.16);
    room.finish(0.36);
  },
};

/** A paper slip with the name of a dish. */
function slip(room: Room, x: number, i: number): void {
  room.panel('back', [x, x + 0.22, 1.72, 2.3], i % 3 ? K.PAPER : K.YELLOW, 0.7);
  letters(room, 'back', [x + 0.04, x + 0.18, 1.76, 2.26], {
    count: 3,
    seed: i + 3,
    look: i % 2 ? K.DARK : K.RED,
    weight: 1,
  });
}

function kitchenSide(room: Room): void {
  room.put(new Model().box(0, 0, 3.5, 5.2, 0.9, 0.7, K.STEEL));
  for (const [x, k] of [
    [-1.3, 1],
    [-0.5, 1.15],
    [1.6, 0.9],
  ] as const) {
    room.w.model(
      new Model().lathe(
        [x, 0.9, 3.45],
        [
          [0.26 * k, 0],
          [0.28 * k, 0.03],
          [0.28 * k, 0.42 * k],
          [0.3 * k, 0.43 * k],
        ],
        K.STEEL,
        { n: 18 },
      ),
    );
    steam(room.w, [x, 1.36, 3.45], 0.8);
  }
  for (let i = 0; i < 5; i++)
    room.w.model(
      new Model().lathe(
        [0.3 + i * 0.17, 0.9, 3.4],
        [
          [0.06, 0],
          [0.1, 0.08],
          [0.1, 0.09 + (i % 3) * 0.05],
        ],
        i % 2 ? K.RED : K.WHITE,
        { n: 10, ink: 0.7 },
      ),
    );
  shelf(room, {
    x: 2,
    z: 3.85,
    y: 1.5,
    w: 1,
    h: 0.3,
    d: 0.26,
    facing: 'front',
    rows: 1,
    fill: 'bottles',
    look: K.WOOD,
    seed: 4,
  });
}

/** Short curtains with letters over the counter. */
function curtains(room: Room): void {
  const m = new Model().line(
    [
      [-2.6, 2.42, 2.1],
      [2.6, 2.42, 2.1],
    ],
    0.05,
    K.DARK_WOOD,
  );
  for (let i = 0; i < 8; i++) {
    const x = -2.56 + i * 0.64;
    m.sheet(
      [
        [x, 2.42, 2.1],
        [x + 0.62, 2.42, 2.1],
        [x + 0.64, 2.08, 2.06],
        [x + 0.3, 2.07, 2.09],
        [x, 2.1, 2.06],
      ],
      L('#8a2f2a', 0.55, { flat: true }),
    );
  }
  room.w.model(m);
  room.w.item([-2.5, 2.1, 2.0], [2.5, 2.4, 2.01], () => {
    for (let i = 0; i < 8; i += 2) {
      const lines = glyphs(pl([-2.42 + i * 0.64, 2.12, 2.04], [0.34, 0, 0], [0, 0.28, 0]), 1, i + 2);
      room.w.edges(
        lines.map((l): [P3, P3] => [l[0]!, l[l.length - 1]!]),
        1.5,
        GLOW('#fff6e0'),
      );
    }
  });
}
