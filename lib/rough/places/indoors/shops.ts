import type { P3 } from '../../geometry/geometry';
import { GLOW, L, Model } from '../../world/kit';
import { bricks, glyphs, grid, pl, planks, steam } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { barStool, counter, pile, plant, table, woodChair } from './furniture';
import { ceilingLights, glow, pendant, pool } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { clock, door, letters, notices, poster, writing } from './wall-pieces';
import { windowIn } from './windows';

/** Brick wall, counter with the coffee machine, shelves of jars, round tables by large windows. */
export const cafe: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.4, 1.5, -2.4], [0.7, 1.2, 5], 0.74),
    close: S([0.9, 1.25, 0.2], [-2, 1.15, 3.8], 1),
    counter: S([-0.6, 1.4, 1.2], [1.8, 1.2, 5], 0.95),
  },
  spot: { at: [0, 0, 2.6], yaw: 0, back: 4.4, side: [0.6, 0.6] },
  closeSpot: { at: [-1.5, 0, 2.9], yaw: -46, back: 2.4, side: [0.6, 0.6], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.4, 3.4],
      z: [-2.8, 5.6],
      height: 3,
      floor: L('#b98d62', 0.2),
      wall: L('#d9c3a6', 0.08),
      side: L('#ece0ca', 0.03),
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', -1.8 + i * 2.4, 0.2 + i * 2.4, 0.7, 2.6, {
        view: 'town',
        seed: i * 3 + 1,
        panes: 2,
        bar: 0.74,
      });
    for (let i = 0; i < 4; i++) glow(room, 'back', -2.4 + i * 1.6, 1.9, 0.8);
    for (const [x, z] of [
      [-2, 0.9],
      [-2, 3.3],
      [1.4, 3.4],
      [2.6, 3.4],
    ] as const)
      pendant(room, x, z, 1.95, L('#2f3a3a', 1));
    planks(w, room.floor('z'), 24, 6, 0.34);
    bricks(w, room.whole('back'), 0.26, 0.1, 4, 0.22, 0.34);
    menu(room);
    counter(room, { x: 1.9, z: 4.3, w: 2.7, d: 0.6, h: 1.08, look: K.DARK_WOOD, top: K.WOOD, panels: 5 });
    coffeeMachine(room, 2.6, 4.35);
    const glass = new Model()
      .box(1.2, 1.08, 4.3, 0.9, 0.42, 0.44, K.GLASS)
      .front(4.078, 0.8, 1.14, 0.8, 0.32, L('#f6efdc', 0), 0.6);
    w.model(glass);
    room.prop('cake', 1.05, 1.16, 4.06, 0, { s: 0.7 });
    room.prop('cake', 1.35, 1.16, 4.06, 0, { s: 0.7, look: K.PINK });
    for (const y of [1.5, 1.95])
      shelf(room, {
        x: -1.6,
        z: 5.46,
        y,
        w: 2.6,
        h: 0.36,
        d: 0.26,
        facing: 'front',
        rows: 1,
        fill: y > 1.7 ? 'jars' : 'bottles',
        look: K.WOOD,
        inner: L('#d9c3a6', 0.12),
        seed: y * 10,
      });
    for (const [x, z] of [
      [-2, 0.9],
      [-2, 3.3],
      [0.9, 1.2],
    ] as const) {
      if (Math.hypot(x - w.shot.at[0], z - w.shot.at[2]) < 0.9) continue;
      room.prop('round_table', x, 0, z);
      woodChair(room, x - 0.05, z - 0.68, 178);
      woodChair(room, x + 0.05, z + 0.7, 6);
      room.prop('cup', x + 0.12, 0.725, z - 0.1);
    }
    room.prop('book', -2.1, 0.725, 3.35, 160);
    plant(room, 3, 2.4, 1.2, 4);
    plant(room, -3, 5.2, 1.1, 8);
    room.finish(0.22);
  },
};

function menu(room: Room): void {
  room.panel('back', 0.2, 3.1, 1.65, 2.65, L('#2d3330', 1), 1);
  const chalk = GLOW('#f4f0e0');
  letters(room, 'back', 0.4, 1.5, 2.25, 2.55, 4, 3, chalk, 1.1);
  writing(room, 'back', 0.4, 1.5, 1.75, 2.2, 4, 5, chalk);
  writing(room, 'back', 1.8, 2.9, 1.75, 2.5, 6, 8, chalk);
}

function coffeeMachine(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(0, 0, 0, 0.62, 0.5, 0.4, K.STEEL)
    .front(-0.202, -0.26, 0.26, 0.52, 0.18, K.DARK, 0.6)
    .top(0.502, -0.26, -0.16, 0.5, 0.3, K.GREY, 0.5);
  for (const a of [-0.15, 0.13])
    m.lathe(
      [a, 0.1, -0.22],
      [
        [0.03, 0],
        [0.03, 0.08],
      ],
      K.DARK,
      { n: 8 },
    ).line(
      [
        [a, 0.17, -0.22],
        [a, 0.17, -0.36],
      ],
      0.03,
      K.BLACK,
    );
  room.w.model(m, { at: [x, 1.08, z] });
  for (let i = 0; i < 3; i++) room.prop('cup', x - 0.18 + i * 0.14, 1.58, z, 0, { s: 0.8 });
  steam(room.w, [x - 0.1, 1.2, z - 0.25], 0.35);
}

/** White cloths, wine glasses, candles, high windows with heavy curtains. */
export const restaurant: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.5, 1.5, -2.6], [0.5, 1.2, 6], 0.74), close: S([0.8, 1.25, 0], [-1.3, 1.15, 4], 0.98) },
  spot: { at: [0.1, 0, 2.7], yaw: 0, back: 4.8, side: [0.5, 0.5] },
  closeSpot: { at: [-1.7, 0, 3.2], yaw: -20, back: 2.6, side: [0.6, 0.6], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.8, 3.8],
      z: [-3, 7],
      height: 3.2,
      floor: L('#9a6f4a', 0.26),
      wall: L('#e6d3b8', 0.03),
    });
    for (const x of [-2.4, 0, 2.4])
      windowIn(room, 'back', x - 0.6, x + 0.6, 0.9, 2.8, {
        view: 'town',
        seed: x + 6,
        curtain: L('#7a2f3a', 0.5),
        bar: 0.7,
      });
    for (const z of [1, 4]) for (const wall of ['left', 'right'] as const) glow(room, wall, z, 2, 1);
    planks(w, room.floor('x'), 22, 4, 0.3);
    for (const [x, z] of [
      [-1.9, 2.4],
      [1.9, 2.4],
      [-1.9, 5],
      [1.9, 5],
      [2.2, -0.3],
    ] as const) {
      pool(room, x, z, 1.2);
      cloth(room, x, z);
    }
    chandelier(room, 0, 3.6);
    for (const z of [1, 4]) {
      poster(room, 'left', z - 0.5, z + 0.5, 1.3, 2.1, z + 2, K.CREAM);
      poster(room, 'right', z - 0.5, z + 0.5, 1.3, 2.1, z + 4, K.CREAM);
    }
    for (const wall of ['left', 'right', 'back'] as const)
      if (room.faces(wall))
        w.edge(room.at(wall, room.span(wall)[0], 0.85, 0.01), room.at(wall, room.span(wall)[1], 0.85, 0.01), 0.8);
    plant(room, -3.4, 6.5, 1.4, 3);
    plant(room, 3.4, 6.5, 1.4, 5);
    room.finish(0.3);
  },
};

/** A round table under a white cloth with folds, set for two. */
function cloth(room: Room, x: number, z: number): void {
  const n = 16;
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.58, 0.18],
      [0.52, 0.5],
      [0.5, 0.74],
      [0.0001, 0.75],
    ],
    K.WHITE,
    { n },
  );
  for (let i = 0; i < n; i += 2)
    m.line(
      [
        [0.5 * Math.cos(i * 0.393), 0.73, 0.5 * Math.sin(i * 0.393)],
        [0.57 * Math.cos(i * 0.393 + 0.04), 0.24, 0.57 * Math.sin(i * 0.393 + 0.04)],
      ],
      0.45,
    );
  room.put(m, { at: [x, 0, z] });
  woodChair(room, x - 0.82, z, -90);
  woodChair(room, x + 0.82, z, 90);
  room.prop('candle', x, 0.75, z + 0.05, 0, { s: 0.9 });
  for (const s of [-1, 1]) {
    room.prop('plate', x + s * 0.3, 0.75, z - 0.05, 0, { s: 0.8 });
    room.prop('wine_glass', x + s * 0.2, 0.75, z + 0.22);
  }
}

/** A ring of lights that hangs in the middle of a hall. */
export function chandelier(room: Room, x: number, z: number, y = 2.35, r = 0.5): void {
  const m = new Model().line(
    [
      [x, room.h, z],
      [x, y + 0.3, z],
    ],
    0.8,
  );
  m.lathe(
    [x, y, z],
    [
      [0.05, -0.2],
      [0.12, 0],
      [0.06, 0.3],
    ],
    K.GOLD,
    { n: 10 },
  );
  for (let i = 0; i < 8; i++) {
    const [c, s] = [Math.cos(i * 0.785), Math.sin(i * 0.785)];
    m.line(
      [
        [x, y - 0.1, z],
        [x + c * r * 0.6, y - 0.18, z + s * r * 0.6],
        [x + c * r, y, z + s * r],
      ],
      0.025,
      K.GOLD,
    );
    m.lathe(
      [x + c * r, y, z + s * r],
      [
        [0.03, 0],
        [0.03, 0.12],
      ],
      K.WHITE,
      { n: 6, ink: 0.7 },
    ).ball(x + c * r, y + 0.16, z + s * r, 0.035, K.LAMP, { n: 8, ink: 0.7, sy: 1.6 });
  }
  room.w.model(m);
}

/** The counter of a noodle shop seen from the guests' side: bowls, pots that steam, paper menus, short curtains. */
export const ramenShop: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.5, 1.45, -2.6], [0.4, 1.2, 4], 0.74), close: S([0.9, 1.3, -0.5], [-0.6, 1.2, 3.4], 0.95) },
  spot: { at: [0.1, 0, 0.7], yaw: 0, back: 3, side: [1, 1] },
  closeSpot: { at: [0.3, 0, 1.1], yaw: -14, back: 2.2, side: [1, 1], seat: 0.6 },
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
    windowIn(room, 'left', -0.4, 1.2, 1.1, 2, { view: 'town', seed: 4 });
    counter(room, { x: 0, z: 1.9, w: 5.2, d: 0.5, h: 1, look: L('#6a4630', 0.62), top: K.WOOD, panels: 9 });
    blocks(room, [0, 0, 2.35], 0, [
      block(0, 0.9, 0, 5.2, 0.3, 0.3, L('#7a5236', 0.5)),
      block(0, 1.2, 0, 5.2, 0.04, 0.36, K.WOOD),
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
  room.panel('back', x, x + 0.22, 1.72, 2.3, i % 3 ? K.PAPER : K.YELLOW, 0.7);
  letters(room, 'back', x + 0.04, x + 0.18, 1.76, 2.26, 3, i + 3, i % 2 ? K.DARK : K.RED, 1);
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

/** A long counter, a wall of bottles lit from behind, stools, low lamps. */
export const bar: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.6, 1.45, -2.4], [0.5, 1.2, 4], 0.74), close: S([0.9, 1.3, -0.4], [-0.7, 1.25, 3.4], 0.95) },
  spot: { at: [0.2, 0, 0.7], yaw: 0, back: 3, side: [1, 1] },
  closeSpot: { at: [0.2, 0, 1], yaw: -16, back: 2.2, side: [1, 1], seat: 0.7 },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-2.8, 4],
      height: 2.7,
      floor: L('#5a463a', 0.5),
      wall: L('#8a6f5a', 0.3),
      side: L('#7a6250', 0.36),
      ceiling: L('#3a302c', 0.95),
    });
    for (const x of [-1.6, 0, 1.6]) pool(room, x, 0.9, 1);
    planks(w, room.floor('x'), 16, 4, 0.34);
    for (let i = 0; i < 3; i++)
      shelf(room, {
        x: -1.8 + i * 1.8,
        z: 3.8,
        y: 0.95,
        w: 1.7,
        h: 1.4,
        d: 0.34,
        facing: 'front',
        rows: 3,
        fill: 'bottles',
        look: K.DARK_WOOD,
        inner: GLOW('#ffe9b8', 0),
        seed: i + 2,
      });
    counter(room, { x: 0, z: 3.55, w: 6, d: 0.5, h: 0.9, look: K.DARK_WOOD, top: K.DARK, panels: 7 });
    counter(room, {
      x: 0,
      z: 1.8,
      w: 5.4,
      d: 0.55,
      h: 1.08,
      look: L('#4a3226', 0.85),
      top: L('#a3683c', 0.3),
      panels: 8,
    });
    w.model(
      new Model().line(
        [
          [-2.6, 0.2, 1.4],
          [2.6, 0.2, 1.4],
        ],
        0.05,
        K.GOLD,
      ),
    );
    for (const x of [-2, -1.2, 1.2, 2]) barStool(room, x, 1.15, 0.78, L('#7a2f3a', 0.55));
    for (const x of [-1.8, -0.6, 0.6, 1.8]) pendant(room, x, 1.9, 1.98, L('#7a5a2a', 0.6), 0.7);
    for (const [x, thing] of [
      [-1.3, 'wine_glass'],
      [-0.3, 'glass'],
      [0.9, 'bottle'],
      [1.2, 'glass'],
      [2, 'wine_glass'],
    ] as const)
      room.prop(thing, x, 1.08, 1.75);
    const taps = new Model().box(0, 0, 0, 0.4, 0.05, 0.14, K.STEEL);
    for (const x of [-0.13, 0, 0.13])
      taps
        .line(
          [
            [x, 0, 0],
            [x, 0.34, 0],
          ],
          0.035,
          K.GOLD,
        )
        .line(
          [
            [x, 0.26, 0],
            [x, 0.24, -0.1],
          ],
          0.025,
          K.GOLD,
        );
    w.model(taps, { at: [-2, 1.08, 1.9] });
    for (let i = 0; i < 9; i++)
      w.model(
        new Model().lathe(
          [-0.9 + i * 0.22, 2.22, 2.6],
          [
            [0.04, 0],
            [0.045, 0.1],
            [0.008, 0.13],
            [0.008, 0.2],
            [0.03, 0.21],
          ],
          K.GLASS,
          { n: 8, ink: 0.7 },
        ),
      );
    poster(room, 'left', 0.4, 1.2, 1.3, 2.1, 4, K.CREAM);
    notices(room, 'right', 1, 2, 1.3, 2, 4);
    door(room, 'right', -0.8, 0.2, 2.05, { look: K.DARK_WOOD, pane: 0.4 });
    room.finish(0.4);
  },
};

/** Shelves, a wall of drinks behind glass, the counter with its till, magazines by the window. */
export const convenienceStore: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.7, 1.55, -2.6], [0.6, 1.1, 5], 0.72),
    close: S([1.2, 1.35, -0.2], [-1.2, 1.1, 3.6], 0.95),
    counter: S([0.4, 1.4, 0.6], [-3, 1.1, 3], 0.85),
  },
  spot: { at: [0.1, 0, 2.3], yaw: 0, back: 4.4, side: [0.5, 0.5] },
  closeSpot: { at: [-1, 0, 2], yaw: -50, back: 2, side: [0.5, 0.5] },
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
    windowIn(room, 'right', -1, 5.4, 0.5, 2.4, { view: 'town', seed: 4, panes: 4 });
    ceilingLights(room, [-2.4, 0, 2.4], [0.8, 3.2, 5.6], 0.2, 1.5);
    grid(w, room.floor(), 12, 14, 0.26);
    room.panel('back', -4.2, 4.2, 2.25, 2.8, L('#4f8a6a', 0.4), 0.9);
    letters(room, 'back', -1.4, 1.4, 2.36, 2.7, 5, 3, K.WHITE, 1.5);
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

function hangSign(room: Room, x: number, z: number, seed: number): void {
  const m = new Model()
    .line(
      [
        [x - 0.3, room.h, z],
        [x - 0.3, 2.3, z],
      ],
      0.5,
    )
    .line(
      [
        [x + 0.3, room.h, z],
        [x + 0.3, 2.3, z],
      ],
      0.5,
    );
  m.box(x, 2, z, 0.9, 0.3, 0.04, [K.RED, K.BLUE, K.GREEN][Math.abs(Math.round(seed)) % 3]!).front(
    z - 0.022,
    x - 0.36,
    2.07,
    0.72,
    0.16,
    K.WHITE,
    0.4,
  );
  room.w.model(m);
}

/** The pay counter: till, hot food case, bread. */
function till(room: Room, x: number, z: number): void {
  blocks(room, [x, 0, z], 0, [
    block(0, 0, 0, 0.7, 0.9, 3, L('#e4dfd2', 0.04)),
    block(0, 0.9, 0, 0.8, 0.05, 3.1, K.DARK),
    block(0.352, 0.2, 0, 0.01, 0.3, 2.9, K.GREEN),
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

/** Long aisles, cold cases, pyramids of fruit, signs over the rows. */
export const supermarket: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.6, -3], [0.4, 1.2, 8], 0.72), close: S([0.6, 1.35, 0], [-1.2, 1.15, 4.6], 0.92) },
  spot: { at: [0, 0, 2.6], yaw: 0, back: 5, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-6, 6],
      z: [-3.4, 14],
      height: 4,
      floor: L('#e6e2d8', 0.06),
      wall: L('#f3f1ea', 0),
      ceiling: L('#f0efe9', 0),
      skirting: false,
    });
    windowIn(room, 'right', -2, 6, 0.8, 3.2, { view: 'town', panes: 5, seed: 5 });
    ceilingLights(room, [-3, 0, 3], [1, 5, 9], 0.24, 2.4);
    grid(w, room.floor(), 10, 14, 0.26);
    room.panel('back', -6, 6, 2.9, 3.8, L('#c8563c', 0.45), 1);
    letters(room, 'back', -2, 2, 3.05, 3.65, 6, 5, K.WHITE, 1.8);
    for (let i = 0; i < 7; i++)
      shelf(room, {
        x: -5.1 + i * 1.7,
        z: 13.6,
        w: 1.65,
        h: 2.2,
        d: 0.7,
        facing: 'front',
        rows: 4,
        fill: 'drinks',
        look: K.WHITE,
        inner: GLOW('#eaf6fa', 0),
        seed: i,
      });
    for (const x of [-3.9, -1.75, 1.75, 3.9])
      shelf(room, {
        x,
        z: 8,
        w: 7.4,
        h: 1.9,
        d: 0.9,
        facing: x < 0 ? 'right' : 'left',
        rows: 4,
        fill: 'goods',
        look: K.WHITE,
        seed: x * 3 + 20,
        both: true,
      });
    for (const x of [-3.9, -1.75, 1.75, 3.9]) {
      shelf(room, {
        x,
        z: 4.2,
        w: 0.9,
        h: 1.5,
        d: 0.3,
        facing: 'front',
        rows: 3,
        fill: 'goods',
        look: K.WHITE,
        seed: x + 11,
      });
      hangSign(room, x, 4, x * 2);
    }
    fruit(room, -2.6, 1.6, K.RED);
    fruit(room, 2.5, 1.8, K.ORANGE);
    fruit(room, -3.9, 2.6, K.GREEN);
    room.prop('self_checkout', 4.4, 0, 2, 60);
    room.prop('basket', 1.1, 0, 0.6, 20);
    room.finish(0.1);
  },
};

/** A slanting stand of fruit with a price sign. */
function fruit(room: Room, x: number, z: number, look = K.RED): void {
  const m = new Model().box(x, 0, z, 1.5, 0.7, 0.9, K.WOOD);
  for (let j = 0; j < 3; j++)
    for (let i = 0; i < 6; i++)
      m.ball(
        x - 0.6 + i * 0.24 + (j % 2) * 0.05,
        0.76 + j * 0.06,
        z - 0.28 + j * 0.24,
        0.11,
        (i + j) % 4 ? look : K.YELLOW,
        { n: 8, ink: 0.8 },
      );
  room.put(m);
  room.w.model(
    new Model()
      .line(
        [
          [x, 0.8, z + 0.4],
          [x, 1.4, z + 0.4],
        ],
        0.03,
        K.GREY,
      )
      .box(x, 1.3, z + 0.4, 0.5, 0.3, 0.02, K.WHITE)
      .front(z + 0.388, x - 0.18, 1.38, 0.36, 0.12, K.RED, 0),
  );
}

/** Shelves to the ceiling, a table of new books, a ladder on a rail, the till at the back. */
export const bookstore: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1, 1.5, -2.4], [0.4, 1.3, 5], 0.74), close: S([0.8, 1.3, 0], [-1.2, 1.2, 4], 0.95) },
  spot: { at: [0.9, 0, 2.1], yaw: 0, back: 3.8, side: [0.4, 0.4] },
  closeSpot: { at: [0.4, 0, 2.2], yaw: 34, back: 2.2, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-2.8, 6],
      height: 3,
      floor: L('#a87c54', 0.22),
      wall: L('#e9dcc2', 0.02),
    });
    windowIn(room, 'back', -0.9, 1, 1, 2.5, { view: 'town', seed: 6, panes: 3 });
    for (const [x, z] of [
      [-0.6, 2.2],
      [0.9, 4.6],
    ] as const)
      pendant(room, x, z, 2.1, L('#3f5a48', 0.66), 1.1);
    planks(w, room.floor('x'), 20, 4, 0.34);
    for (let i = 0; i < 3; i++)
      for (const s of [-1, 1])
        shelf(room, {
          x: s * 2.78,
          z: 0.3 + i * 2,
          w: 1.95,
          h: 2.7,
          d: 0.4,
          facing: s < 0 ? 'right' : 'left',
          rows: 6,
          fill: 'books',
          seed: i * 5 + s + 3,
        });
    for (const s of [-1, 1])
      shelf(room, { x: s * 2, z: 5.8, w: 1.6, h: 2.3, d: 0.36, facing: 'front', rows: 5, fill: 'books', seed: s + 8 });
    table(room, -0.8, 2.2, 1, 1.9, 0.76, K.WOOD);
    for (let i = 0; i < 4; i++)
      pile(room, -1.05 + (i % 2) * 0.5, 0.76, 1.6 + Math.floor(i / 2) * 0.8, 3 + (i % 3), i + 3, false);
    room.prop('closed_book', -0.8, 0.76, 1.35, 20);
    counter(room, { x: 0.1, z: 5, w: 1.5, d: 0.55, h: 0.95, look: K.DARK_WOOD, panels: 3 });
    room.prop('table_lamp', -0.4, 0.95, 5, 0, room.lit ? { look: K.LAMP } : {});
    pile(room, 0.5, 0.95, 5, 5, 8, false);
    const m = new Model();
    for (const x of [2, 2.32])
      m.line(
        [
          [x - 0.35, 0, 3.2],
          [x + 0.2, 2.7, 3.2],
        ],
        0.045,
        K.WOOD,
      );
    for (let i = 1; i < 9; i++)
      m.line(
        [
          [1.65 + i * 0.061, i * 0.3, 3.2],
          [1.97 + i * 0.061, i * 0.3, 3.2],
        ],
        0.035,
        K.WOOD,
      );
    w.model(m);
    room.prop('sign', -2.2, 0, 0.4, 20, { s: 0.4 });
    room.finish(0.24);
  },
};

/** Rows of cabinets with bright screens, a crane of toys, a dark ceiling with lamps. */
export const arcade: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.2, 1.5, -2.6], [0.4, 1.2, 6], 0.74), close: S([0.9, 1.35, 0], [-1.4, 1.2, 4], 0.95) },
  spot: { at: [0.1, 0, 2.4], yaw: 0, back: 4.6, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.4, 3.4],
      z: [-3, 9],
      height: 3,
      floor: L('#4a4560', 0.6),
      wall: L('#6a6486', 0.45),
      side: L('#5f5a7a', 0.5),
      ceiling: L('#2a2838', 1),
    });
    for (const z of [0.5, 3.5, 6.5]) pool(room, 0, z, 1.5);
    for (const z of [1, 4, 7])
      for (const x of [-1.2, 1.2])
        w.model(new Model().box(x, 2.9, z, 0.9, 0.06, 0.12, GLOW('#ffd0f0', 0), { ink: 0.8 }));
    grid(w, room.floor(), 8, 14, 0.34, GLOW('#7a74a0', 0.4));
    room.panel('back', -2.6, 2.6, 1.9, 2.8, L('#1f1c2c', 1), 1);
    letters(room, 'back', -2.2, 2.2, 2.05, 2.65, 5, 4, GLOW('#ff9ad0', 0), 2.2);
    for (let i = 0; i < 6; i++) for (const s of [-1, 1]) cabinet(room, s * 2.5, 0.2 + i * 1.25, s, i);
    crane(room, -0.9, 6.8);
    crane(room, 0.9, 6.8);
    for (const [x, z] of [
      [-1.75, 1.5],
      [1.75, 2.7],
      [-1.75, 4],
    ] as const)
      barStool(room, x, z, 0.5, K.DARK);
    windowIn(room, 'right', 7.6, 8.8, 0.3, 2.4, { view: 'town' });
    room.finish(0.2);
  },
};

const SCREENS = ['#8fe0ff', '#ffe08a', '#b8ffb0', '#ffb0d8'] as const;
/** A cabinet with marquee, screen and sticks, looking into the aisle. */
function cabinet(room: Room, x: number, z: number, side: number, i: number): void {
  const body = [K.RED, K.BLUE, K.DARK, K.PURPLE][i % 4]!;
  const m = new Model().ext(
    [
      [-0.35, 0],
      [0.4, 0],
      [0.4, 1.9],
      [-0.2, 1.9],
      [-0.28, 1.66],
      [-0.06, 1.6],
      [0.02, 1.1],
      [-0.4, 0.92],
    ],
    -0.36,
    0.36,
    body,
  );
  const face = (y0: number, y1: number, a0: number, a1: number, w: number): P3[] => [
    [a0, y0, w],
    [a1, y1, w],
    [a1, y1, -w],
    [a0, y0, -w],
  ];
  m.decal(face(1.12, 1.58, 0.01, -0.065, 0.28), GLOW(SCREENS[i % 4]!, 0), 0.9);
  m.decal(face(1.69, 1.87, -0.275, -0.215, 0.32), GLOW('#fff4c8', 0), 0.8);
  m.decal(face(0.945, 1.07, -0.37, -0.06, 0.3), K.GREY, 0.6);
  m.line(
    [
      [-0.2, 1.02, 0.1],
      [-0.24, 1.14, 0.1],
    ],
    0.02,
    K.BLACK,
  ).ball(-0.24, 1.15, 0.1, 0.035, K.RED, { n: 8 });
  m.box(-0.035, 1.28, 0, 0.012, 0.12, 0.14, K.DARK, { ink: 0 });
  room.put(m, { at: [x, 0, z], yaw: side > 0 ? 0 : 180 });
}

/** A glass case with a claw over soft toys. */
function crane(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(x, 0, z, 0.9, 0.8, 0.8, K.PINK)
    .front(z - 0.402, x - 0.1, 0.2, 0.36, 0.3, K.BLACK, 0.7)
    .front(z - 0.402, x - 0.42, 0.56, 0.84, 0.16, K.WHITE, 0.6);
  m.box(x, 1.75, z, 0.9, 0.3, 0.8, K.PINK).front(z - 0.402, x - 0.36, 1.8, 0.72, 0.2, GLOW('#fff4c8', 0), 0.6);
  for (const [a, b] of [
    [-0.43, -0.38],
    [0.43, -0.38],
    [-0.43, 0.38],
    [0.43, 0.38],
  ] as const)
    m.box(x + a, 0.8, z + b, 0.04, 0.95, 0.04, K.STEEL);
  m.line(
    [
      [x, 1.75, z],
      [x, 1.4, z],
    ],
    0.02,
    K.DARK,
  ).line(
    [
      [x - 0.1, 1.24, z],
      [x - 0.06, 1.38, z],
      [x, 1.42, z],
      [x + 0.06, 1.38, z],
      [x + 0.1, 1.24, z],
    ],
    0.025,
    K.STEEL,
  );
  m.box(x, 0.8, z + 0.36, 0.84, 0.95, 0.01, GLOW('#fff0f6', 0), { ink: 0.4 });
  for (const [a, b, k] of [
    [-0.24, -0.1, 0.14],
    [0.06, -0.14, 0.15],
    [0.28, 0, 0.13],
    [-0.06, 0.12, 0.14],
  ] as const)
    m.ball(x + a, 0.8 + k, z + b, k, a > 0 ? K.YELLOW : K.SKY, { n: 10 })
      .ball(x + a - k * 0.6, 0.82 + k * 1.9, z + b, k * 0.36, K.SKY, { n: 8, ink: 0.7 })
      .ball(x + a + k * 0.6, 0.82 + k * 1.9, z + b, k * 0.36, K.SKY, { n: 8, ink: 0.7 });
  room.put(m);
}
