import { rng, type P3 } from '../../geometry/geometry';
import { L, Model, TAU } from '../../world/kit';
import { bricks, planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { barStool, pile, plant, steps, table } from './furniture';
import { ceilingLight, glow, pendant, pool } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { door, letters, poster } from './wall-pieces';
import { windowIn } from './windows';

/** Straw mats, paper doors, an alcove with scroll and flowers, a low table, a view of the garden. */
export const tatami: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.3, 1.2, -2.6], [0.3, 0.95, 4], 0.74),
    close: S([1.1, 1, -0.4], [-0.9, 0.95, 3.6], 0.95),
    low: S([0.8, 0.45, -1.8], [-0.2, 0.9, 4], 0.75),
  },
  spot: { at: [0.3, 0, 1], yaw: 0, back: 3.6, side: [1, 1] },
  closeSpot: { at: [0.1, 0, 1.1], yaw: -20, back: 2.4, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-3.2, 4],
      height: 2.45,
      floor: L('#cfc98f', 0.12),
      wall: L('#e6dcc0', 0.03),
      ceiling: L('#d9c29a', 0.1),
      skirting: false,
    });
    windowIn(room, 'left', 0.6, 3.2, 0.05, 1.9, { view: 'garden', seed: 4, panes: 3, frame: K.DARK_WOOD, sill: false });
    ceilingLight(room, 0, 1.2, 0.5, 0.5);
    mats(room);
    shoji(room, 'right', -1.4, 3.6);
    shoji(room, 'left', -1.8, 0.4);
    alcove(room);
    for (const wall of ['left', 'right', 'back'] as const)
      if (room.faces(wall)) room.panel(wall, ...room.span(wall), 1.98, 2.08, K.DARK_WOOD, 0.7);
    blocks(room, [0.1, 0, 2.2], 0, [
      block(0, 0.28, 0, 1.3, 0.05, 0.85, K.DARK_WOOD),
      ...[-0.55, 0.55].flatMap((x) => [-0.33, 0.33].map((z) => block(x, 0, z, 0.08, 0.28, 0.08, K.DARK_WOOD))),
    ]);
    for (const [x, z, yaw] of [
      [-0.95, 2.2, 4],
      [1.15, 2.25, -6],
      [0.1, 1.4, 2],
    ] as const)
      blocks(room, [x, 0, z], yaw, [block(0, 0, 0, 0.55, 0.07, 0.55, L('#8a4f5a', 0.4))]);
    room.prop('teapot', 0.25, 0.33, 2.25, 30);
    room.prop('cup', -0.15, 0.33, 2.05, 0, { s: 0.8 });
    room.prop('cup', 0.4, 0.33, 1.98, 0, { s: 0.8 });
    room.prop('fan', -2.3, 0, 0.2, 30);
    room.finish(0.22);
  },
};

function mats(room: Room): void {
  const { w } = room;
  const bands: [P3, P3][] = [];
  const weave: [P3, P3][] = [];
  const r = rng(3);
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 4; j++) {
      const x0 = room.x0 + i * 1.8;
      const z0 = room.z0 + j * 1.8;
      const across = (i + j) % 2 === 0;
      for (const t of [0, 0.9, 1.8])
        bands.push(
          across
            ? [
                [x0, 0.003, z0 + t],
                [x0 + 1.8, 0.003, z0 + t],
              ]
            : [
                [x0 + t, 0.003, z0],
                [x0 + t, 0.003, z0 + 1.8],
              ],
        );
      for (let k = 0; k < 9; k++) {
        const a = r(0.1, 1.7);
        const b = r(0, 1.3);
        weave.push(
          across
            ? [
                [x0 + b, 0.003, z0 + a],
                [x0 + b + r(0.2, 0.5), 0.003, z0 + a],
              ]
            : [
                [x0 + a, 0.003, z0 + b],
                [x0 + a, 0.003, z0 + b + r(0.2, 0.5)],
              ],
        );
      }
    }
  w.edges(bands, 2.4, L('#3f5a44', 0.9));
  w.edges(weave, 0.3);
}

/** Sliding doors of paper on a lattice; they shine by day from outside. */
export function shoji(room: Room, wall: 'left' | 'right' | 'back', from: number, to: number): void {
  if (!room.faces(wall)) return;
  const n = Math.round((to - from) / 0.9);
  const paper = room.w.time === 'night' ? L('#e8dcc0', 0.06) : L('#fdfbf2', 0, { glow: true });
  const lines: [P3, P3][] = [];
  for (let i = 0; i < n; i++) {
    const a = from + ((to - from) * i) / n;
    const b = from + ((to - from) * (i + 1)) / n;
    room.panel(wall, a, b, 0, 1.98, K.DARK_WOOD, 0.9);
    room.panel(wall, a + 0.04, b - 0.04, 0.4, 1.94, paper, 0.6);
    room.panel(wall, a + 0.04, b - 0.04, 0.05, 0.36, L('#d9c29a', 0.1), 0.6);
    for (let k = 1; k < 3; k++)
      lines.push([room.at(wall, a + ((b - a) * k) / 3, 0.4, 0.012), room.at(wall, a + ((b - a) * k) / 3, 1.94, 0.012)]);
    for (let k = 1; k < 6; k++)
      lines.push([room.at(wall, a + 0.04, 0.4 + k * 0.257, 0.012), room.at(wall, b - 0.04, 0.4 + k * 0.257, 0.012)]);
  }
  room.w.edges(lines, 0.7, K.DARK_WOOD);
}

/** The alcove with its scroll, vase and staggered shelves. */
function alcove(room: Room): void {
  room.panel('back', -2.5, 0.2, 0.14, 1.98, L('#d3c4a0', 0.14), 1);
  room.panel('back', -1.55, -0.95, 0.7, 1.9, K.CREAM, 0.8);
  letters(room, 'back', -1.42, -1.08, 0.85, 1.75, 3, 7, K.DARK, 1.6);
  room.panel('back', 0.55, 2.5, 0, 1.98, L('#e9e2cc', 0), 1);
  for (const x of [1.2, 1.85]) room.panel('back', x - 0.02, x + 0.02, 0, 1.98, K.DARK_WOOD, 0.4);
  for (const x of [1.08, 1.72]) room.panel('back', x, x + 0.06, 0.9, 1, K.DARK, 0);
  blocks(room, [-1.15, 0, 3.75], 0, [block(0, 0, 0, 2.7, 0.14, 0.5, K.WOOD)]);
  blocks(room, [0.36, 0, 3.8], 0, [block(0, 0, 0, 0.16, 2.4, 0.16, K.DARK_WOOD)]);
  room.prop('bouquet', -0.45, 0.14, 3.72, 0, { s: 0.9 });
  room.prop('katana', -2, 0.5, 3.8, 90);
}

/** Under the roof: slanting boards, one round window, trunks and forgotten things. */
export const attic: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.4, -2.6], [0.2, 1.15, 5], 0.74), close: S([0.9, 1.2, -0.2], [-0.7, 1.1, 4], 0.95) },
  spot: { at: [0.1, 0, 1.6], yaw: 0, back: 3.6, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.6, 2.6],
      z: [-3, 5],
      height: 2.9,
      floor: L('#a87c54', 0.24),
      wall: L('#c9a880', 0.12),
      skirting: false,
      open: true,
    });
    gable(room);
    windowIn(room, 'back', -0.55, 0.55, 0.95, 2.1, { view: 'sky', seed: 3, arch: true, panes: 2, bar: 0.5 });
    planks(w, room.floor('z'), 18, 6, 0.42);
    planks(w, room.plane('back', -1.4, 1.4, 0, 0.9), 5, 4, 0.36);
    slopes(room);
    pendant(room, 0, 1.5, 1.95, K.CREAM, 0.7);
    room.prop('treasure_chest', -1.4, 0, 3.6, 30);
    for (const [x, y, z, yaw, s] of [
      [1.5, 0, 3.9, 8, 1.3],
      [1.5, 0.48, 3.9, -12, 1],
      [1.75, 0, 2.7, 40, 1.2],
      [-1.8, 0, 1.2, 20, 1.3],
    ] as const)
      room.prop('box', x, y, z, yaw, { s });
    room.prop('mirror', 0.95, 0, 4.5, -16);
    room.prop('guitar', -0.95, 0, 4.6, 12);
    room.prop('teddy_bear', -1.35, 0.52, 3.5, 30);
    room.prop('lamp', -1.85, 0, 2.6);
    room.prop('suitcase', 1.9, 0, 1.2, 70);
    pile(room, 0.3, 0, 3.9, 7, 3, false);
    pile(room, 0.62, 0, 3.8, 4, 8, false);
    cobweb(room);
    room.finish(0.3);
  },
};

/** The back wall narrows to the ridge. */
function gable(room: Room): void {
  const dark = L('#6b4a34', 0.5);
  for (const s of [-1, 1]) {
    room.w.fill(
      [
        [s * 2.6, 0.9, room.z0],
        [s * 2.6, 0.9, 5],
        [0, 2.9, 5],
        [0, 2.9, room.z0],
      ],
      L('#b48e66', s < 0 ? 0.3 : 0.16),
      s < 0 ? 1 : 2,
    );
    room.w.fill(
      [
        [s * 2.6, 0.9, 4.99],
        [s * 2.6, 2.9, 4.99],
        [0, 2.9, 4.99],
      ],
      dark,
      1,
    );
    room.w.edge([s * 2.6, 0.9, 5], [0, 2.9, 5], 1.2);
    room.w.edge([s * 2.6, 0.9, room.z0], [s * 2.6, 0.9, 5], 1);
  }
}

function slopes(room: Room): void {
  const lines: [P3, P3][] = [];
  for (const s of [-1, 1])
    for (let i = 1; i < 6; i++) {
      const t = i / 6;
      const [x, y] = [s * 2.6 * (1 - t), 0.9 + 2 * t];
      for (let k = 0; k < 3; k++)
        lines.push([
          [x, y, -1 + k * 2 + Math.sin(i * 3 + k)],
          [x, y, 0.7 + k * 2 + Math.sin(i * 3 + k)],
        ]);
    }
  room.w.edges(lines, 0.4);
  for (const z of [-0.4, 1.7, 3.8]) {
    for (const s of [-1, 1])
      room.w.model(
        new Model().line(
          [
            [s * 2.55, 0.86, z],
            [0, 2.8, z],
          ],
          0.16,
          L('#7a5638', 0.5),
        ),
      );
    room.w.model(
      new Model().line(
        [
          [-1.05, 2, z],
          [1.05, 2, z],
        ],
        0.13,
        L('#7a5638', 0.5),
      ),
    );
  }
}

function cobweb(room: Room): void {
  const c: P3 = [1.02, 2, 3.8];
  const ends: P3[] = [
    [0.1, 2, 3.79],
    [0.3, 2.5, 3.79],
    [0.7, 2.3, 3.79],
  ];
  const lines: [P3, P3][] = ends.map((e) => [c, e]);
  for (const k of [0.35, 0.6, 0.85])
    for (let i = 0; i < 2; i++) lines.push([mix(c, ends[i]!, k), mix(c, ends[i + 1]!, k)]);
  room.w.item([0, 1.9, 3.7], [1.1, 2.6, 3.72], () => room.w.edges(lines, 0.35));
}
const mix = (a: P3, b: P3, t: number): P3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** Stone walls, one bulb, steps that come down, shelves of jars, barrels, a boiler. */
export const basement: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.2, 1.5, -2.4], [0.3, 1.15, 5], 0.74), close: S([0.9, 1.3, -0.3], [-1, 1.1, 3.8], 0.95) },
  spot: { at: [0, 0, 1.7], yaw: 0, back: 3.8, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-3, 5],
      height: 2.5,
      floor: L('#8d8880', 0.3),
      wall: L('#a9a298', 0.2),
      side: L('#98928a', 0.3),
      ceiling: L('#5c554e', 0.62),
      skirting: false,
    });
    windowIn(room, 'right', 2.4, 3.4, 1.95, 2.35, { view: 'sky', panes: 3, sill: false });
    glow(room, 'back', 0, 1.9, 1.6);
    bricks(w, room.whole('back'), 0.5, 0.24, 5, 0.34, 0.4);
    bricks(w, room.whole('left'), 0.5, 0.24, 8, 0.28, 0.4);
    bricks(w, room.whole('right'), 0.5, 0.24, 9, 0.22, 0.4);
    pendant(room, 0.1, 1.9, 1.9, K.DARK, 0.8);
    pool(room, 0.1, 1.9, 1.9, 1.5);
    steps(room, -2.1, 1.9, 1, 8, 0.22, 0.3, L('#9a7650', 0.3));
    shelf(room, { x: 1.2, z: 4.75, w: 2.2, h: 1.8, d: 0.4, facing: 'front', rows: 4, fill: 'jars', seed: 4 });
    for (const [x, z, s] of [
      [-0.6, 4.4, 1],
      [0.9, 3.9, 0.8],
      [2.2, 3.6, 1],
    ] as const)
      room.prop('barrel', x, 0, z, 0, { s });
    room.prop('crate', 2.2, 0, 1.6, 20);
    room.prop('crate', 2.15, 0.6, 1.65, -14, { s: 0.8 });
    const boiler = new Model()
      .lathe(
        [0, 0, 0],
        [
          [0.34, 0.12],
          [0.36, 0.2],
          [0.36, 1.3],
          [0.2, 1.5],
          [0.1, 1.55],
        ],
        L('#7a6a5c', 0.6),
        { n: 16 },
      )
      .line(
        [
          [0, 1.5, 0],
          [0, 2.2, 0],
          [0, 2.3, 0.6],
        ],
        0.11,
        K.STEEL,
      );
    room.put(boiler, { at: [-0.2, 0, 4.6] });
    room.w.model(
      new Model()
        .line(
          [
            [-2.6, 2.2, 4.8],
            [2.6, 2.2, 4.8],
          ],
          0.09,
          K.STEEL,
        )
        .line(
          [
            [-2.6, 2.36, 4.7],
            [2.6, 2.36, 4.7],
          ],
          0.06,
          K.RUST,
        ),
    );
    room.prop('broom', 2.5, 0, 2.7, 10);
    room.prop('bucket', 1.4, 0, 3.2);
    room.finish(0.4);
  },
};

/** Stairs of a house: flight with banister, landing, pictures that climb the wall, hall below. */
export const staircase: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-0.9, 1.5, -2.8], [0.2, 1.5, 4], 0.76),
    close: S([1, 1.3, -0.6], [-0.3, 1.6, 3.4], 0.9),
    up: S([0.5, 0.7, -0.4], [0.5, 2.3, 5], 0.75),
  },
  spot: { at: [-0.9, 0, 1.2], yaw: 8, back: 3.4, side: [0.6, 1] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.2, 1.6],
      z: [-3, 5],
      height: 4.6,
      floor: L('#b98d62', 0.18),
      side: L('#efe7d6', 0.02),
    });
    windowIn(room, 'back', -0.2, 1.1, 2.9, 4.1, { view: 'sky', seed: 4, bar: 0.5 });
    planks(w, room.floor('z'), 14, 3, 0.36);
    pool(room, -1.2, 1.4, 1.4);
    rug(room);
    for (let i = 0; i < 4; i++)
      poster(room, 'right', 0.6 + i * 0.75, 1.05 + i * 0.75, 1.7 + i * 0.36, 2.3 + i * 0.36, i + 3, K.CREAM);
    door(room, 'back', -1.9, -1, 2.05, { look: K.DARK_WOOD });
    door(room, 'left', 1.6, 2.5, 2.05, { look: K.DARK_WOOD, open: true });
    steps(room, 0.85, 0.8, 1.4, 11, 0.19, 0.28, L('#c9a070', 0.12));
    room.put(new Model().box(0.85, 0, 4.45, 1.4, 2.28, 1.1, L('#d9c29a', 0.14)));
    banister(room);
    table(room, -1.95, 0.4, 0.4, 0.7, 0.8, K.DARK_WOOD);
    plant(room, -1.95, 0.4, 0.5, 3, 0.8);
    pendant(room, -1, 1.6, 2.7, K.CREAM, 1.2);
    room.prop('umbrella_closed', -1.9, 0, -0.4, 0);
    room.finish(0.2);
  },
};

function rug(room: Room): void {
  room.patch(-1.7, -0.4, -0.6, 1.6, L('#8a4f5a', 0.36), 0.8);
  room.w.outline(
    [
      [-1.6, 0.005, -0.5],
      [-0.5, 0.005, -0.5],
      [-0.5, 0.005, 1.5],
      [-1.6, 0.005, 1.5],
    ],
    0.5,
  );
}

function banister(room: Room): void {
  const m = new Model();
  for (let i = 0; i < 11; i++)
    m.line(
      [
        [0.12, 0.19 * (i + 1), 0.94 + i * 0.28],
        [0.12, 0.19 * (i + 1) + 0.85, 0.94 + i * 0.28],
      ],
      0.035,
      K.WHITE,
    );
  m.line(
    [
      [0.12, 1, 0.78],
      [0.12, 3.1, 4],
    ],
    0.07,
    K.DARK_WOOD,
  );
  room.w.model(m);
  room.put(new Model().box(0, 0, 0, 0.13, 1.15, 0.13, K.DARK_WOOD).ball(0, 1.22, 0, 0.09, K.DARK_WOOD, { n: 10 }), {
    at: [0.12, 0, 0.74],
  });
}

/** Inside a lift: brushed steel, buttons, mirror and rail, doors behind the people. */
export const elevator: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.3, 1.45, -2], [0.1, 1.3, 2], 0.7), close: S([0.5, 1.4, -0.9], [-0.3, 1.35, 1.6], 0.8) },
  spot: { at: [0, 0, 0.6], yaw: 0, back: 2.6, side: [0.4, 0.4] },
  build: (w) => {
    const steel = L('#c6ccd0', 0.08);
    const room = new Room(w, {
      x: [-1.1, 1.1],
      z: [-1.6, 1.6],
      height: 2.35,
      floor: L('#7d7a78', 0.36),
      wall: steel,
      side: L('#d3d8da', 0.1),
      ceiling: L('#f4f4f0', 0),
    });
    ceilingLight(room, 0, 0.4, 1.3, 1.2);
    for (const x of [-0.75, 0]) room.panel('back', x, x + 0.75, 0, 2.1, L('#b5bdc2', 0.16), 1);
    room.panel('back', -0.8, 0.8, 2.1, 2.14, K.DARK, 0.6);
    room.panel('back', -0.2, 0.2, 2.18, 2.3, K.BLACK, 0.8);
    letters(room, 'back', -0.12, 0.12, 2.19, 2.29, 2, 3, L('#ffb43c', 0, { glow: true }), 1.2);
    shine(room);
    for (const wall of ['left', 'right'] as const) {
      if (!room.faces(wall)) continue;
      for (const z of [-0.5, 0.55]) w.edge(room.at(wall, z, 0), room.at(wall, z, 2.35), 0.7);
      room.panel(wall, -1.5, 1.5, 0, 0.24, K.GREY, 0.6);
    }
    buttons(room);
    const rail = new Model();
    for (const z of [-0.8, 0.9])
      rail.line(
        [
          [-1.1, 0.95, z],
          [-1.02, 0.95, z],
        ],
        0.03,
        K.GREY,
      );
    rail.line(
      [
        [-1.02, 0.95, -1],
        [-1.02, 0.95, 1.1],
      ],
      0.05,
      K.STEEL,
    );
    w.model(rail);
    poster(room, 'left', -0.3, 0.3, 1.2, 1.9, 4, K.WHITE);
    room.finish(0.12);
  },
};

function shine(room: Room): void {
  const lines: [P3, P3][] = [];
  for (const x of [-0.62, -0.5, 0.12, 0.24, 0.3])
    lines.push([room.at('back', x, 0.4, 0.012), room.at('back', x + 0.3, 1.9, 0.012)]);
  if (room.faces('back')) room.w.edges(lines, 1.1, K.WHITE);
}

function buttons(room: Room): void {
  if (!room.faces('right')) return;
  room.panel('right', 0.9, 1.3, 0.85, 1.75, L('#8d949a', 0.34), 0.9);
  room.panel('right', 0.98, 1.22, 1.58, 1.7, K.BLACK, 0.6);
  for (let i = 0; i < 4; i++)
    for (const z of [1.02, 1.18]) {
      const ring = Array.from({ length: 12 }, (_, k) =>
        room.at('right', z + 0.05 * Math.cos((k / 12) * TAU), 1 + i * 0.14 + 0.05 * Math.sin((k / 12) * TAU), 0.02),
      );
      room.w.quad(ring, i === 2 && z > 1.1 ? K.LAMP : K.WHITE, 0.7);
    }
}

/** A double bed with its lamps, desk and mirror, window on the town, a case that is not unpacked. */
export const hotelRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.6, 1.5, -2.2], [0.5, 1.05, 4], 0.74), close: S([0.4, 1.25, -0.4], [-1, 1.1, 3.4], 0.95) },
  spot: { at: [-0.9, 0, 1.3], yaw: 0, back: 3.4, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.8, 4],
      height: 2.6,
      floor: L('#8f7f86', 0.24),
      wall: L('#e9dfd0', 0.02),
    });
    windowIn(room, 'left', 0.5, 3.2, 0.6, 2.3, { view: 'town', curtain: L('#7a6a84', 0.4), seed: 8, panes: 2 });
    for (const x of [0.1, 2.4]) {
      glow(room, 'back', x, 1.3, 0.9);
      pool(room, x, 3.4, 1);
    }
    room.panel('back', 0.3, 2.3, 0.4, 1.3, L('#7a5a48', 0.44), 1);
    for (const x of [0.8, 1.3, 1.8]) w.edge(room.at('back', x, 0.4, 0.02), room.at('back', x, 1.3, 0.02), 0.6);
    poster(room, 'back', 0.8, 1.8, 1.55, 2.15, 8, K.CREAM);
    blocks(room, [1.3, 0, 2.9], 0, [
      block(0, 0, 0, 1.9, 0.34, 2.1, K.DARK_WOOD),
      block(0, 0.34, 0, 1.84, 0.24, 2.06, K.WHITE),
      block(-0.45, 0.58, 0.78, 0.75, 0.14, 0.4, K.WHITE),
      block(0.45, 0.58, 0.78, 0.75, 0.14, 0.4, K.WHITE),
      block(0, 0.55, -0.55, 1.94, 0.06, 0.9, L('#7a4a54', 0.44)),
    ]);
    for (const x of [0.12, 2.45]) {
      blocks(room, [x, 0, 3.7], 0, [block(0, 0, 0, 0.44, 0.5, 0.42, K.DARK_WOOD)]);
      room.prop('table_lamp', x, 0.5, 3.72, 0, room.lit ? { look: K.LAMP } : {});
    }
    blocks(room, [-1.5, 0, 3.65], 0, [
      block(0, 0.7, 0, 1.5, 0.05, 0.55, K.DARK_WOOD),
      block(0.6, 0, 0, 0.3, 0.7, 0.5, K.DARK_WOOD),
      block(-0.7, 0, 0, 0.06, 0.7, 0.5, K.DARK_WOOD),
    ]);
    room.prop('television', -1.6, 0.75, 3.75, 0, { s: 0.62 });
    barStool(room, -1.7, 3, 0.5, K.GREY);
    room.prop('suitcase', -0.4, 0, 2.9, 20);
    room.prop('hat', 1, 0.62, 2.3, 0);
    room.prop('phone', 0.05, 0.5, 3.55, 30);
    door(room, 'right', -0.6, 0.4, 2.05, { look: K.DARK_WOOD });
    room.finish(0.22);
  },
};
