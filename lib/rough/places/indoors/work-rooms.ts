import type { P3 } from '../../geometry/geometry';
import { L, Model, TAU } from '../../world/kit';
import { grid, planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { bench, counter, officeChair, pile, pillar, plant, screen, table, woodChair } from './furniture';
import { ceilingLight, ceilingLights, glow, pool } from './lamps';
import { Room } from './room';
import { bedCurtain, hospitalBed } from './school-rooms';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { board, clock, door, letters, notices, poster } from './wall-pieces';
import { windowIn } from './windows';

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
    windowIn(room, 'back', -4, 4, 0.9, 2.45, { view: 'town', seed: 7, panes: 6, blind: 0.3 });
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
    board(room, 'left', 2.4, 4.6, 1.1, 2.1, { white: true, seed: 8 });
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
      block(0, 0.7, 0, 1.6, 0.04, 0.74, L('#e9e4da', 0)),
      block(-0.56, 0, s * 0.02, 0.4, 0.7, 0.6, L('#c3c7ca', 0.12)),
      block(0.77, 0, 0, 0.04, 0.7, 0.66, K.GREY),
    ]);
    screen(room, x + 0.05, 0.74, zz - s * 0.14, s < 0 ? 0 : 180);
    room.w.model(new Model().box(0, 0, 0, 0.42, 0.02, 0.14, K.WHITE, { ink: 0.6 }), {
      at: [x + 0.05, 0.74, zz + s * 0.16],
    });
    officeChair(room, x + 0.06 * s, z + s * 1.08, s < 0 ? 180 + 12 : -8);
    pile(room, x + 0.55, 0.74, zz, 2 + ((x > 0 ? 3 : 1) + s), Math.round(z + s + x + 6));
    room.prop('cup', x - 0.42, 0.74, zz + s * 0.1);
  }
  blocks(room, [x, 0, z], 0, [block(0, 0.74, 0, 1.6, 0.36, 0.03, L('#7f95a8', 0.3))]);
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

/** A bed for one: monitor, drip, curtain, flowers of a visitor, a chair. */
export const hospital: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.6, 1.5, -2.2], [0.5, 1, 4], 0.72),
    close: S([0.5, 1.25, -0.4], [-1, 1.05, 3.4], 0.92),
    bed: S([-0.4, 1.5, 0.4], [1.3, 0.7, 2.8], 0.8),
  },
  spot: { at: [-0.1, 0, 1.7], yaw: 0, back: 3.6, side: [0.8, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.6, 4],
      height: 2.7,
      floor: L('#cfd6d6', 0.13),
      wall: L('#f3f5f2', 0),
    });
    windowIn(room, 'left', 0.4, 3.2, 0.95, 2.3, { view: 'town', seed: 5, panes: 3, curtain: L('#d5e2e4', 0.08) });
    windowIn(room, 'back', -2.3, -1.1, 0.95, 2.3, { view: 'trees', seed: 9 });
    ceilingLight(room, 0, 1.4, 0.5, 1.3);
    grid(w, room.floor(), 9, 11, 0.26);
    glow(room, 'back', 1.3, 1.7, 0.9);
    room.panel('back', 0.4, 2.3, 1.35, 1.55, L('#d9dfdf', 0.1), 0.9);
    for (const x of [0.7, 1.1, 1.7]) room.panel('back', x, x + 0.12, 1.4, 1.5, x > 1 ? K.WHITE : K.RED, 0.6);
    hospitalBed(room, 1.3, 2.9);
    bedCurtain(room, 2.3, 1.4, 4);
    drip(room, 0.55, 3.5);
    monitor(room, 2.05, 3.7);
    blocks(room, [0.25, 0, 3.7], 0, [
      block(0, 0, 0, 0.45, 0.75, 0.42, L('#e6dcc8', 0.04)),
      block(0, 0.75, 0, 0.48, 0.04, 0.45, K.WOOD),
    ]);
    room.prop('bouquet', 0.2, 0.79, 3.75, 0, { s: 0.8 });
    room.prop('apple', 0.4, 0.79, 3.6);
    woodChair(room, 0.15, 2.5, -70, K.WOOD);
    bench(room, -1.9, 3.6, 1.1, { look: L('#8aa0a0', 0.3) });
    door(room, 'right', -0.8, 0.4, 2.1, { sliding: true, pane: 0.4, look: L('#c9b48c', 0.14) });
    poster(room, 'back', -0.6, -0.1, 1.4, 2.1, 5, K.WHITE);
    room.finish(0.14);
  },
};

function drip(room: Room, x: number, z: number): void {
  const m = new Model()
    .line(
      [
        [0, 0.06, 0],
        [0, 1.85, 0],
      ],
      0.03,
      K.STEEL,
    )
    .line(
      [
        [-0.14, 1.8, 0],
        [0.14, 1.8, 0],
      ],
      0.025,
      K.STEEL,
    )
    .line(
      [
        [-0.22, 0.04, 0.1],
        [0.22, 0.04, -0.1],
      ],
      0.035,
      K.DARK,
    )
    .line(
      [
        [-0.2, 0.04, -0.12],
        [0.2, 0.04, 0.12],
      ],
      0.035,
      K.DARK,
    );
  m.box(0.12, 1.5, 0, 0.14, 0.24, 0.05, L('#e6f1f4', 0)).line(
    [
      [0.12, 1.5, 0],
      [0.16, 1.2, 0.02],
      [0.3, 0.9, -0.1],
      [0.6, 0.8, -0.4],
    ],
    0.012,
    K.GREY,
  );
  room.put(m, { at: [x, 0, z] });
}

/** A screen of heartbeats on a stand. */
function monitor(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(0, 0, 0, 0.4, 0.9, 0.36, L('#d8dede', 0.06))
    .box(0, 0.98, 0, 0.42, 0.34, 0.16, K.WHITE)
    .front(-0.082, -0.18, 1.01, 0.36, 0.27, K.BLACK, 0.7);
  const wave: P3[] = [0, 0, 0.3, -0.2, 0.06, 0, 0].map((v, i): P3 => [-0.16 + i * 0.052, 1.17 + v * 0.3, -0.085]);
  m.line(wave, 0.9, L('#8af0a0', 0, { glow: true })).line(
    [
      [-0.16, 1.07, -0.085],
      [0.1, 1.07, -0.085],
    ],
    0.7,
    L('#f0d060', 0, { glow: true }),
  );
  room.put(m, { at: [x, 0, z], yaw: 14 });
}

/** The table under its great lamp, anaesthetic machine, trolleys of tools, tiled walls. */
export const operatingRoom: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.7, 1.55, -2.2], [0.4, 1.15, 4], 0.72), close: S([1, 1.4, -0.3], [-0.5, 1.2, 3.4], 0.92) },
  spot: { at: [-0.2, 0, 1.5], yaw: 0, back: 3.6, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-2.8, 5],
      height: 3,
      floor: L('#a9bcb8', 0.2),
      wall: L('#dfeae6', 0.02),
    });
    pool(room, 0.3, 2.8, 2, 1.5);
    for (const wall of ['back', 'left', 'right'] as const)
      if (room.faces(wall)) grid(w, room.whole(wall), wall === 'back' ? 14 : 18, 7, 0.26);
    ceilingLights(room, [-1.6, 1.6], [0.6, 4], 0.4, 1.2);
    door(room, 'back', -2.5, -0.9, 2.15, { sliding: true, pane: 0.4, look: L('#9fb4b8', 0.2) });
    clock(room, 'back', 0.4, 2.5, 0.2);
    room.panel('back', 1.1, 2.6, 1.3, 2.2, K.BLACK, 1);
    letters(room, 'back', 1.2, 1.8, 1.75, 2.1, 2, 3, L('#bff0ff', 0, { glow: true }));
    for (const x of [1.9, 2.2]) room.panel('back', x, x + 0.24, 1.45, 2.05, L('#8fa9b4', 0.4), 0.5);
    blocks(room, [0.3, 0, 2.8], 0, [
      block(0, 0.1, 0.2, 0.4, 0.7, 0.5, K.STEEL),
      block(0, 0, 0.2, 0.7, 0.1, 1, K.GREY),
      block(0, 0.8, 0, 0.6, 0.1, 2, K.GREY),
      block(0, 0.9, 0, 0.62, 0.14, 1.9, L('#6fa39a', 0.3)),
      block(0, 1.04, 0.75, 0.34, 0.08, 0.26, K.WHITE),
    ]);
    lamp(room);
    trolley(room, -1.2, 3, 12);
    trolley(room, 1.5, 1.9, -30);
    monitor(room, 1.5, 4.2);
    drip(room, 0.95, 3.9);
    blocks(room, [-0.8, 0, 4.5], 6, [
      block(0, 0, 0, 0.7, 1.2, 0.5, L('#cfd9da', 0.1)),
      block(0, 1.2, 0, 0.6, 0.3, 0.3, K.DARK),
      block(-0.1, 0.3, -0.27, 0.3, 0.3, 0.04, K.DARK),
    ]);
    room.finish(0.3);
  },
};

function lamp(room: Room): void {
  const m = new Model().line(
    [
      [0.3, 3, 3],
      [0.3, 2.7, 3],
      [0.9, 2.6, 2.9],
      [0.5, 2.3, 2.7],
    ],
    0.08,
    K.STEEL,
  );
  m.lathe(
    [0.3, 2.16, 2.7],
    [
      [0.5, 0],
      [0.46, 0.1],
      [0.2, 0.2],
    ],
    K.WHITE,
    { n: 20 },
  );
  for (let i = 0; i < 6; i++)
    m.lathe(
      [0.3 + 0.3 * Math.cos((i / 6) * TAU), 2.14, 2.7 + 0.3 * Math.sin((i / 6) * TAU)],
      [
        [0.1, 0],
        [0.1, 0.02],
      ],
      K.LAMP,
      { n: 10, ink: 0.7 },
    );
  room.w.model(m);
}

function trolley(room: Room, x: number, z: number, yaw: number): void {
  const legs = [-0.32, 0.32].flatMap((a) => [-0.2, 0.2].map((b) => block(a, 0, b, 0.03, 0.85, 0.03, K.STEEL)));
  blocks(room, [x, 0, z], yaw, [
    block(0, 0.3, 0, 0.7, 0.03, 0.46, K.STEEL),
    block(0, 0.85, 0, 0.74, 0.04, 0.5, K.STEEL),
    block(0, 0.89, 0, 0.6, 0.015, 0.36, L('#6fa39a', 0.3)),
    ...legs,
  ]);
  const m = new Model();
  for (let i = 0; i < 5; i++)
    m.line(
      [
        [-0.22 + i * 0.1, 0.92, -0.1],
        [-0.2 + i * 0.1, 0.92, 0.1],
      ],
      0.02,
      K.STEEL,
    );
  room.w.model(m, { at: [x, 0, z], yaw });
}

/** Bare walls, one lamp over a table, two chairs, the mirror that is a window. */
export const interviewRoom: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.3, 1.5, -2], [0.4, 1.1, 3], 0.7), close: S([0.8, 1.25, -0.6], [-0.4, 1.1, 2.4], 0.88) },
  spot: { at: [0.7, 0, 1.2], yaw: 0, back: 2.8, side: [0.8, 0.4] },
  closeSpot: { at: [0, 0, 2.35], yaw: 0, back: 2.4, side: [0.6, 0.6], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-2, 2],
      z: [-2.2, 3.2],
      height: 2.6,
      floor: L('#8a8d90', 0.3),
      wall: L('#c9cdca', 0.1),
      side: L('#bcc0be', 0.16),
      ceiling: L('#8d9090', 0.4),
    });
    glow(room, 'back', 0, 1.5, 1.3);
    pool(room, 0, 1.7, 1.7, 1.3);
    room.panel('left', 0.4, 2.6, 1, 2, L('#4a5058', 0.9), 1.2);
    if (room.faces('left'))
      w.edges(
        [
          [room.at('left', 0.8, 1.1, 0.02), room.at('left', 1.4, 1.9, 0.02)],
          [room.at('left', 1, 1.1, 0.02), room.at('left', 1.6, 1.9, 0.02)],
        ],
        1,
        K.WHITE,
      );
    door(room, 'back', 0.8, 1.7, 2.05, { look: L('#7d868c', 0.44) });
    clock(room, 'back', -0.6, 2.2, 0.18);
    notices(room, 'right', 0.6, 1.6, 1.2, 1.9, 3, K.GREY);
    table(room, 0, 1.6, 1.4, 0.75, 0.73, L('#8f9498', 0.24), { legs: K.DARK });
    woodChair(room, 0, 2.4, 0, K.DARK);
    woodChair(room, -0.1, 0.75, 176, K.DARK);
    const lampModel = new Model()
      .line(
        [
          [0, 2.6, 1.6],
          [0, 1.98, 1.6],
        ],
        0.8,
      )
      .lathe(
        [0, 1.78, 1.6],
        [
          [0.3, 0],
          [0.08, 0.16],
          [0.03, 0.22],
        ],
        K.DARK,
        { n: 16 },
      )
      .ball(0, 1.79, 1.6, 0.08, K.LAMP, { n: 10 });
    w.model(lampModel);
    room.prop('cup', -0.4, 0.73, 1.5);
    pile(room, 0.4, 0.73, 1.7, 2, 4);
    room.prop('photo', 0.1, 0.73, 1.45, 30);
    const camera = new Model().box(0, 0, 0, 0.12, 0.1, 0.24, K.WHITE).line(
      [
        [0, 0.1, 0.08],
        [0, 0.3, 0.14],
      ],
      0.04,
      K.GREY,
    );
    w.model(camera, { at: [-1.7, 2.2, 2.9], yaw: -40 });
    room.finish(0.4);
  },
};

/** The judges' bench under a crest, witness stand, tables, rail and public benches. */
export const courtroom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.8, 1.7, -2.6], [0.4, 1.5, 6], 0.72),
    close: S([1.6, 1.5, 0.4], [-0.8, 1.6, 6], 0.95),
    judge: S([0.3, 2, 6.6], [-0.4, 1.2, -2], 0.75),
  },
  spot: { at: [0, 0, 3.2], yaw: 0, back: 5, side: [0.8, 0.8] },
  build: (w) => {
    const dark = L('#7a5236', 0.44);
    const room = new Room(w, {
      x: [-4.6, 4.6],
      z: [-3.4, 9],
      height: 4.2,
      floor: L('#9a6f4a', 0.24),
      wall: L('#e6d6ba', 0.02),
      ceiling: L('#efe6d2', 0),
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', -1.6 + i * 3.2, 0.2 + i * 3.2, 1.7, 3.7, { view: 'sky', seed: i, arch: true });
    ceilingLights(room, [-2, 2], [1, 4.4], 0.8, 0.8);
    planks(w, room.floor('z'), 26, 6, 0.3);
    for (const wall of ['back', 'left', 'right'] as const) {
      if (!room.faces(wall)) continue;
      const [from, to] = room.span(wall);
      room.panel(wall, from, to, 0, 1.4, dark, 0.8);
      for (let u = from + 0.3; u < to - 0.9; u += 1.1) room.panel(wall, u, u + 0.8, 0.2, 1.2, dark, 0.5);
    }
    room.panel('back', -2.2, 2.2, 1.4, 3.9, L('#8a5f3f', 0.36), 1);
    crest(room);
    blocks(room, [0, 0, 7.6], 0, [
      block(0, 0, 0.2, 7, 0.5, 1.8, dark),
      block(0, 0.5, -0.5, 6, 1, 0.4, K.DARK_WOOD),
      block(0, 1.5, -0.5, 6.3, 0.08, 0.6, K.WOOD),
    ]);
    for (const x of [-1.9, 0, 1.9])
      blocks(room, [x, 0.5, 8.1], 0, [
        block(0, 0.5, 0.3, 0.7, x === 0 ? 1.6 : 1.3, 0.12, K.DARK),
        block(0, 0.4, 0, 0.7, 0.1, 0.6, K.DARK),
      ]);
    pile(room, -1.5, 1.58, 7.1, 3, 3, false);
    room.prop('hammer', 0.3, 1.58, 7, 60);
    counter(room, { x: 0, z: 5, w: 1.3, d: 0.5, h: 1, look: K.DARK_WOOD, panels: 1 });
    for (const s of [-1, 1]) {
      table(room, s * 2.7, 4.4, 0.9, 2.2, 0.75, K.DARK_WOOD);
      for (const z of [3.9, 4.9]) officeChair(room, s * 3.6, z, s > 0 ? 90 : -90);
      pile(room, s * 2.7, 0.75, 4, 4, s + 5);
    }
    for (const s of [-1, 1])
      blocks(room, [s * 2.7, 0, 1.9], 0, [
        block(0, 0.86, 0, 3.2, 0.07, 0.12, K.WOOD),
        block(0, 0.06, 0, 3.2, 0.72, 0.05, K.DARK_WOOD),
        block(-s * 1.56, 0, 0, 0.1, 0.95, 0.14, K.DARK_WOOD),
      ]);
    for (const z of [-0.4, 0.8])
      for (const s of [-1, 1]) bench(room, s * 2.7, z, 2.8, { yaw: 180, back: true, look: K.DARK_WOOD });
    for (const s of [-1, 1]) pillar(room, s * 3.9, 8.4, 0.22, 4.2);
    room.finish(0.26);
  },
};

/** Scales in a wreath over the judges. */
function crest(room: Room): void {
  if (!room.faces('back')) return;
  const p = (u: number, v: number): P3 => room.at('back', u, 3.1 + v, 0.03);
  room.w.quad(
    Array.from({ length: 24 }, (_, i) => p(0.55 * Math.cos((i / 24) * TAU), 0.55 * Math.sin((i / 24) * TAU))),
    K.GOLD,
    1,
  );
  room.w.quad(
    Array.from({ length: 24 }, (_, i) => p(0.44 * Math.cos((i / 24) * TAU), 0.44 * Math.sin((i / 24) * TAU))),
    L('#6a4630', 0.6),
    0.7,
  );
  room.w.edges(
    [
      [p(0, -0.34), p(0, 0.3)],
      [p(-0.3, 0.2), p(0.3, 0.24)],
      [p(-0.3, 0.2), p(-0.38, -0.06)],
      [p(-0.3, 0.2), p(-0.2, -0.06)],
      [p(0.3, 0.24), p(0.2, -0.02)],
      [p(0.3, 0.24), p(0.38, -0.02)],
      [p(-0.4, -0.06), p(-0.18, -0.06)],
      [p(0.18, -0.02), p(0.4, -0.02)],
      [p(-0.16, -0.34), p(0.16, -0.34)],
    ],
    1.3,
    K.GOLD,
  );
}
