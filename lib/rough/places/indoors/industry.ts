import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L, Model, TAU } from '../../world/kit';
import { bricks, grid, planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { bench, plant, table } from './furniture';
import { ceilingLights, glow, pendant, pool } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { door, letters, notices } from './wall-pieces';
import { windowIn } from './windows';

/** Bars, a bunk, a high window with its patch of light, scratched days, a basin. */
export const prisonCell: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-0.6, 1.45, -2.2], [0.2, 1.2, 3], 0.7),
    close: S([0.6, 1.3, -0.8], [-0.4, 1.15, 2.6], 0.88),
    bars: S([0.3, 1.4, 2.4], [-0.1, 1.3, -2], 0.75),
  },
  spot: { at: [0.2, 0, 1.1], yaw: 0, back: 2.4, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.5, 1.5],
      z: [-1.2, 2.9],
      height: 2.8,
      floor: L('#8d8a84', 0.3),
      wall: L('#b5b1a8', 0.12),
      side: L('#a5a198', 0.24),
      ceiling: L('#7d7a74', 0.5),
      skirting: false,
    });
    windowIn(room, 'back', -0.2, 0.7, 1.85, 2.45, { view: 'sky', panes: 6, frame: K.DARK, sill: false });
    bricks(w, room.whole('back'), 0.55, 0.28, 5, 0.3, 0.42);
    bricks(w, room.whole('left'), 0.55, 0.28, 7, 0.26, 0.42);
    bricks(w, room.whole('right'), 0.55, 0.28, 9, 0.22, 0.42);
    tally(room);
    blocks(room, [-1.02, 0, 1.6], 0, [
      block(0, 0.42, 0, 0.86, 0.06, 1.95, L('#5a5e64', 0.7)),
      block(0, 0.48, 0, 0.84, 0.1, 1.9, L('#d9d5c8', 0.04)),
      block(0, 0.58, 0.7, 0.6, 0.1, 0.36, K.WHITE),
      block(0, 0.56, -0.3, 0.88, 0.05, 1, L('#7d7a70', 0.36)),
    ]);
    for (const z of [0.75, 2.4])
      w.model(
        new Model().line(
          [
            [-1.48, 1.2, z],
            [-0.62, 0.48, z],
          ],
          0.025,
          K.DARK,
        ),
      );
    const sink = new Model()
      .lathe(
        [0, 0.62, 0],
        [
          [0.1, 0],
          [0.2, 0.12],
          [0.22, 0.2],
        ],
        K.STEEL,
        { n: 14 },
      )
      .line(
        [
          [0, 0.8, 0.2],
          [0, 1, 0.16],
          [0, 0.98, 0.04],
        ],
        0.03,
        K.STEEL,
      );
    w.model(sink, { at: [1.1, 0, 2.65] });
    room.put(
      new Model().lathe(
        [0, 0, 0],
        [
          [0.16, 0],
          [0.2, 0.3],
          [0.22, 0.38],
        ],
        K.STEEL,
        { n: 14 },
      ),
      { at: [1.15, 0, 1.7] },
    );
    table(room, 1.15, 0.6, 0.5, 0.5, 0.7, K.DARK_WOOD);
    room.prop('plate', 1.15, 0.7, 0.6);
    room.prop('cup', 1.28, 0.7, 0.45);
    bars(room);
    room.finish(0.36);
  },
};

/** Five strokes a bundle, scratched into the wall. */
function tally(room: Room): void {
  if (!room.faces('right')) return;
  const lines: [P3, P3][] = [];
  for (let g = 0; g < 7; g++) {
    const z = 2.1 - (g % 4) * 0.26;
    const y = 1.75 - Math.floor(g / 4) * 0.22;
    for (let i = 0; i < 4; i++)
      lines.push([room.at('right', z - i * 0.04, y, 0.01), room.at('right', z - i * 0.04 + 0.01, y + 0.14, 0.01)]);
    if (g < 6) lines.push([room.at('right', z + 0.03, y + 0.03, 0.01), room.at('right', z - 0.16, y + 0.11, 0.01)]);
  }
  room.w.edges(lines, 0.6);
}

/** The barred front, seen from inside looking out; from outside only its two end posts are drawn, so that people stay clear. */
function bars(room: Room): void {
  const look = L('#4a4e55', 0.9);
  const m = new Model();
  const all = room.w.shot.at[2] > room.z0 + 0.4;
  for (let i = 0; i <= 12; i++)
    if (all || i < 2 || i > 10)
      m.line(
        [
          [-1.5 + i * 0.25, 0, -1.1],
          [-1.5 + i * 0.25, 2.8, -1.1],
        ],
        0.045,
        look,
      );
  if (all)
    for (const y of [0.3, 1.1, 2.2])
      m.line(
        [
          [-1.5, y, -1.1],
          [1.5, y, -1.1],
        ],
        0.06,
        look,
      );
  room.w.model(m);
}

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
    windowIn(room, 'left', 0.6, 2.8, 1.1, 2.3, { view: 'trees', seed: 3, panes: 3, bar: 0.5, frame: K.DARK_WOOD });
    planks(w, room.plane('back', -2.8, 2.8, 0, 2.8), 12, 3, 0.34);
    planks(w, room.floor('x'), 18, 4, 0.36);
    toolBoard(room, -1.9, 0.9);
    pendant(room, -0.5, 3.3, 1.95, K.DARK, 1);
    blocks(room, [-0.6, 0, 3.8], 0, [
      block(0, 0.8, 0, 2.9, 0.1, 0.8, K.WOOD),
      block(-1.2, 0, 0, 0.16, 0.8, 0.6, K.DARK_WOOD),
      block(1.2, 0, 0, 0.16, 0.8, 0.6, K.DARK_WOOD),
      block(0, 0.22, 0, 2.6, 0.05, 0.6, K.DARK_WOOD),
      block(0.9, 0.9, -0.34, 0.26, 0.14, 0.16, K.STEEL),
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
      block(0, 0.6, 0, 1.2, 0.1, 0.14, K.WOOD),
      block(-0.45, 0, 0, 0.08, 0.6, 0.5, K.DARK_WOOD),
      block(0.45, 0, 0, 0.08, 0.6, 0.5, K.DARK_WOOD),
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
  room.panel('back', from, to, 1.2, 2.2, L('#c0a67a', 0.16), 0.9);
  for (let row = 0; row < 2; row++)
    for (let u = from + 0.14; u < to - 0.14; u += r(0.17, 0.26)) {
      const y = 1.95 - row * 0.48;
      const h = r(0.16, 0.3);
      room.panel('back', u - 0.012, u + 0.012, y - h, y + 0.08, row ? K.WOOD : K.DARK_WOOD, 0.5);
      room.panel('back', u - r(0.03, 0.07), u + r(0.03, 0.07), y, y + r(0.05, 0.09), r() < 0.6 ? K.DARK : K.STEEL, 0.6);
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

/** A car with its bonnet to us, roller door, tyres, cabinet of tools. */
export const garage: PlaceSpec = {
  inside: true,
  shots: { wide: S([-2, 1.55, -2.6], [0.3, 1.05, 5], 0.72), close: S([0.2, 1.35, -0.6], [-1.6, 1.15, 3.4], 0.92) },
  spot: { at: [-1.6, 0, 2], yaw: 0, back: 4, side: [0.4, 1] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.2, 3.4],
      z: [-3, 7],
      height: 2.9,
      floor: L('#a3a29e', 0.2),
      wall: L('#d9d6cc', 0.04),
      ceiling: L('#a9a69c', 0.3),
    });
    windowIn(room, 'left', 1, 2.8, 1.4, 2.3, { view: 'town', seed: 4 });
    ceilingLights(room, [-1.2, 1.4], [1.4, 4.4], 0.2, 1.5);
    const slats: [P3, P3][] = [];
    room.panel('back', -0.9, 2.9, 0, 2.45, L('#b4bcc0', 0.14), 1.1);
    for (let i = 1; i < 14; i++)
      slats.push([room.at('back', -0.9, i * 0.175, 0.02), room.at('back', 2.9, i * 0.175, 0.02)]);
    if (room.faces('back')) w.edges(slats, 0.5);
    grid(w, room.floor(), 3, 5, 0.4);
    room.patch(-0.3, 1.2, 2, 3, L('#6a6864', 0.5));
    room.prop('car', 1, 0, 4, 0, { look: L('#b0483c', 0.4) });
    tyres(room, 2.9, 1.4, 4);
    tyres(room, 2.85, 0.7, 2);
    cabinet(room);
    notices(room, 'left', 3.4, 4.8, 1.2, 2, 6);
    shelf(room, {
      x: -2.2,
      z: 6.75,
      w: 1.9,
      h: 1.9,
      d: 0.4,
      facing: 'front',
      rows: 4,
      fill: 'mixed',
      seed: 3,
      look: K.STEEL,
    });
    room.prop('bicycle', -2.85, 0, 5.2, 4);
    room.prop('bucket', -0.6, 0, 6.4);
    room.prop('ladder', 3.2, 0, 5.4, 90);
    w.model(
      new Model().line(
        [
          [0.8, 2.9, 1.2],
          [0.8, 2.1, 1.2],
          [0.74, 2, 1.2],
          [0.82, 1.95, 1.2],
        ],
        0.025,
        K.DARK,
      ),
    );
    room.finish(0.24);
  },
};

function tyres(room: Room, x: number, z: number, n: number): void {
  for (let i = 0; i < n; i++)
    room.put(
      new Model().lathe(
        [0, i * 0.22, 0],
        [
          [0.2, 0],
          [0.32, 0.02],
          [0.33, 0.11],
          [0.32, 0.2],
          [0.2, 0.215],
        ],
        K.BLACK,
        { n: 18 },
      ),
      { at: [x + Math.sin(i * 2) * 0.02, 0, z] },
    );
}

function cabinet(room: Room): void {
  const m = new Model().box(0, 0.1, 0, 0.9, 0.85, 0.5, K.RED);
  for (let i = 0; i < 5; i++)
    m.front(-0.252, -0.42, 0.14 + i * 0.16, 0.84, 0.14, K.RED, 0.6).front(
      -0.254,
      -0.12,
      0.19 + i * 0.16,
      0.24,
      0.03,
      K.STEEL,
      0.4,
    );
  m.box(0, 0.95, 0, 0.94, 0.04, 0.54, K.DARK);
  room.put(m, { at: [-2.85, 0, 1.7], yaw: -90 });
  room.prop('wrench', -2.8, 0.99, 1.6, 40);
  room.prop('oil_lamp', -2.9, 0.99, 1.95);
}

/** A hall of machines: belt with boxes, presses, pipes and a walkway above. */
export const factory: PlaceSpec = {
  inside: true,
  shots: { wide: S([-2.4, 1.7, -3], [0.6, 1.9, 10], 0.72), close: S([1.3, 1.4, 0], [-1.2, 1.4, 6], 0.92) },
  spot: { at: [-0.2, 0, 3], yaw: 0, back: 5.4, side: [1, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-6, 6],
      z: [-4, 18],
      height: 6.5,
      floor: L('#a3a5a6', 0.18),
      wall: L('#c9ccc8', 0.1),
      ceiling: L('#5f6264', 0.66),
    });
    for (let i = 0; i < 5; i++)
      windowIn(room, 'left', -2.6 + i * 4, 0.4 + i * 4, 3.6, 5.6, {
        view: 'sky',
        panes: 5,
        bar: 0.5,
        seed: i,
        sill: false,
      });
    windowIn(room, 'back', -3, 3, 3.4, 5.4, { view: 'sky', panes: 7, bar: 0.5, sill: false });
    for (const z of [2, 7, 12]) pool(room, 0, z, 2.6);
    grid(w, room.floor(), 6, 11, 0.36);
    for (const x of [-1.4, 1.2]) room.patch(x - 0.06, x + 0.06, -4, 18, GLOW('#f0d060', 0));
    belt(room, 2.6);
    for (const z of [3, 7.5, 12]) press(room, -3.9, z);
    for (const z of [9, 13.6]) tank(room, 4.8, z);
    pipes(room);
    walkway(room);
    door(room, 'back', -0.9, 0.9, 2.4, { sliding: true, look: K.GREY });
    letters(room, 'back', -1.6, 1.6, 2.6, 3.1, 5, 4, K.RED, 1.4);
    room.prop('barrel', -2, 0, 5.6, 0);
    room.prop('barrel', -2.4, 0, 5, 0);
    room.prop('crate', 1.1, 0, 9, 10, { s: 1.4 });
    room.finish(0.3);
  },
};

function belt(room: Room, x: number): void {
  const list = [
    block(0, 0.8, 6, 0.9, 0.06, 15, K.DARK),
    block(-0.5, 0.74, 6, 0.08, 0.16, 15, K.STEEL),
    block(0.5, 0.74, 6, 0.08, 0.16, 15, K.STEEL),
  ];
  for (let i = 0; i < 8; i++) list.push(block(0, 0, -1 + i * 2, 0.8, 0.74, 0.1, K.GREY));
  blocks(room, [x, 0, 0], 0, list);
  for (let i = 0; i < 9; i++) room.prop('box', x + (i % 2) * 0.06, 0.86, 0.4 + i * 1.5, (i * 37) % 20, { s: 1 });
}

function press(room: Room, x: number, z: number): void {
  blocks(room, [x, 0, z], 0, [
    block(0, 0, 0, 1.7, 0.8, 1.4, L('#6d8a7a', 0.4)),
    block(-0.6, 0.8, 0, 0.4, 1.6, 1.2, L('#6d8a7a', 0.4)),
    block(0.6, 0.8, 0.5, 0.14, 1.6, 0.14, K.STEEL),
    block(0.6, 0.8, -0.5, 0.14, 1.6, 0.14, K.STEEL),
    block(0.05, 2.4, 0, 1.8, 0.6, 1.4, L('#5f7a6c', 0.5)),
    block(0.2, 1.7, 0, 0.7, 0.7, 0.7, K.STEEL),
    block(0.95, 0.9, -0.3, 0.1, 0.6, 0.4, K.DARK),
  ]);
  const m = new Model();
  for (let i = 0; i < 3; i++) m.ball(x + 1.02, 1.36 - i * 0.14, z - 0.3, 0.04, i ? K.WHITE : K.RED, { n: 8 });
  room.w.model(m);
}

function tank(room: Room, x: number, z: number): void {
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.9, 0.5],
      [1, 0.7],
      [1, 3],
      [0.7, 3.5],
      [0.2, 3.6],
    ],
    L('#c3c9cb', 0.08),
    { n: 18 },
  );
  for (const a of [0, 2.1, 4.2]) m.box(0.7 * Math.cos(a), 0, 0.7 * Math.sin(a), 0.16, 0.6, 0.16, K.GREY);
  for (const y of [1.2, 2.2])
    m.line(
      Array.from({ length: 19 }, (_, i): P3 => [1.01 * Math.cos((i / 18) * TAU), y, 1.01 * Math.sin((i / 18) * TAU)]),
      0.8,
    );
  room.put(m, { at: [x, 0, z] });
}

function pipes(room: Room): void {
  const m = new Model();
  for (const [x, y, r] of [
    [-5.6, 3.2, 0.16],
    [-5.5, 2.8, 0.1],
    [5.4, 4.4, 0.2],
    [4.9, 4.9, 0.12],
  ] as const)
    m.tube(
      [
        [x, y, -3],
        [x, y, 17.5],
      ],
      r,
      K.STEEL,
      { n: 8 },
    );
  for (const z of [4, 10])
    m.line(
      [
        [5.4, 4.4, z],
        [5.4, 3.4, z],
        [4.8, 3.4, z],
      ],
      0.16,
      K.STEEL,
    );
  room.w.model(m);
}

function walkway(room: Room): void {
  const m = new Model().box(0, 3.2, 15.4, 12, 0.12, 1.2, K.GREY);
  for (let i = 0; i <= 12; i++)
    m.line(
      [
        [-6 + i, 3.3, 14.8],
        [-6 + i, 4.2, 14.8],
      ],
      0.04,
      K.DARK,
    );
  for (const y of [3.75, 4.2])
    m.line(
      [
        [-6, y, 14.8],
        [6, y, 14.8],
      ],
      0.05,
      K.DARK,
    );
  for (let i = 0; i < 4; i++)
    m.line(
      [
        [-6, 5.8, 1 + i * 4.6],
        [0, 6.4, 1 + i * 4.6],
        [6, 5.8, 1 + i * 4.6],
      ],
      0.16,
      L('#4a4d50', 0.9),
    );
  room.w.model(m);
}

/** Glass on an iron frame, beds of plants, pots on shelves, vines overhead. */
export const greenhouse: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.5, 1.5, -2.6], [0.1, 1.5, 6], 0.72), close: S([0.7, 1.3, -0.2], [-1, 1.3, 4], 0.92) },
  spot: { at: [0, 0, 1.9], yaw: 0, back: 4, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.8, 2.8],
      z: [-3, 8],
      height: 3,
      floor: L('#c2b49a', 0.14),
      wall: L('#eef5f0', 0),
      ceiling: L('#e9f3f4', 0),
      skirting: false,
    });
    for (let i = 0; i < 4; i++)
      for (const wall of ['left', 'right'] as const)
        windowIn(room, wall, -2.8 + i * 2.7, -0.2 + i * 2.7, 0.7, 2.95, {
          view: 'garden',
          seed: i + 3,
          panes: 3,
          bar: 0.6,
          frame: K.WHITE,
          sill: false,
        });
    windowIn(room, 'back', -2.7, -0.7, 0.7, 2.95, { view: 'garden', panes: 2, bar: 0.6, seed: 4, sill: false });
    windowIn(room, 'back', 0.7, 2.7, 0.7, 2.95, { view: 'garden', panes: 2, bar: 0.6, seed: 9, sill: false });
    door(room, 'back', -0.5, 0.5, 2.2, { pane: 0.6, look: K.WHITE });
    roofGlass(room);
    pendant(room, 0, 2.4, 2.3, K.WHITE, 0.8);
    grid(w, room.floor(), 8, 14, 0.34);
    for (const s of [-1, 1]) {
      for (let i = 0; i < 4; i++) {
        table(room, s * 1.85, -0.4 + i * 2.1, 1.1, 1.7, 0.72, K.WOOD);
        for (let k = 0; k < 3; k++)
          plant(
            room,
            s * (1.65 + (k % 2) * 0.45),
            -0.9 + i * 2.1 + k * 0.5,
            0.5 + ((i + k) % 3) * 0.16,
            i * 3 + k + (s > 0 ? 20 : 1),
            0.72,
          );
      }
      room.prop('bucket', s * 1.2, 0, 1 + s, 20);
    }
    vines(room);
    room.prop('shovel', 1.15, 0, 3.6, 20);
    room.prop('flower', -1.5, 0.72, 1.9);
    bench(room, 0, 7.3, 1.1);
    glow(room, 'back', 0, 2, 1);
    room.finish(0.08);
  },
};

function roofGlass(room: Room): void {
  const bars: [P3, P3][] = [];
  for (let i = 0; i <= 6; i++)
    bars.push([
      [-2.8 + i * 0.933, 3, -3],
      [-2.8 + i * 0.933, 3, 8],
    ]);
  for (let z = -2; z <= 8; z += 2)
    bars.push([
      [-2.8, 3, z],
      [2.8, 3, z],
    ]);
  const night = room.w.time === 'night';
  room.w.fill(
    [
      [-2.8, 3, -3],
      [2.8, 3, -3],
      [2.8, 3, 8],
      [-2.8, 3, 8],
    ],
    night ? GLOW('#1c2648', 0.9) : room.w.wet ? GLOW('#c3cdd3', 0.2) : GLOW('#e3f2f8', 0),
  );
  room.w.edges(bars, 1.6, night ? GLOW('#8fa0c0', 0.2) : undefined);
}

/** Hanging baskets that frame the upper corners. */
function vines(room: Room): void {
  for (const [x, z] of [
    [-1.5, 1.4],
    [1.6, 2.6],
    [-1.5, 4.6],
    [1.5, 5.6],
  ] as const) {
    const m = new Model()
      .line(
        [
          [x, 3, z],
          [x, 2.5, z],
        ],
        0.5,
      )
      .lathe(
        [x, 2.3, z],
        [
          [0.06, 0],
          [0.2, 0.1],
          [0.22, 0.2],
        ],
        K.BROWN,
        { n: 12 },
      );
    for (let i = 0; i < 8; i++) {
      const [c, s] = [Math.cos(i * 0.8), Math.sin(i * 0.8)];
      m.sheet(
        [
          [x + c * 0.1, 2.5, z + s * 0.1],
          [x + c * 0.3, 2.46, z + s * 0.3],
          [x + c * 0.36, 2.1 + (i % 3) * 0.08, z + s * 0.36],
          [x + c * 0.22, 2.34, z + s * 0.22],
        ],
        L('#5f8f5a', i % 2 ? 0.5 : 0.2),
        { ink: 0.7 },
      );
    }
    room.w.model(m);
  }
}
