import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L, Model, TAU } from '../../world/kit';
import { bricks, grid, planks, ray, sky } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { pile, pillar, steps, table, woodChair } from './furniture';
import { glow, pool, wallLamp } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { hanging } from './wall-pieces';
import { windowIn } from './windows';

/** A hall of pillars, carpet to the throne, banners, high windows. */
export const throneRoom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.4, 1.7, -4.4], [0.3, 2.5, 14], 0.74),
    close: S([1.6, 1.5, 5.4], [-0.5, 1.9, 15], 0.95),
    throne: S([0.4, 2.4, 14.6], [-0.3, 1.4, 4], 0.72),
  },
  spot: { at: [0, 0, 6.5], yaw: 0, back: 8, side: [1.6, 1.6] },
  closeSpot: { at: [0, 0, 10], yaw: 0, back: 6, side: [1.6, 1.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5.6, 5.6],
      z: [-6, 17],
      height: 8,
      floor: L('#b5aa9a', 0.12),
      wall: L('#b9ae9c', 0.1),
      side: L('#aea290', 0.16),
      ceiling: L('#4a423c', 0.9),
      skirting: false,
    });
    for (let i = 0; i < 4; i++)
      windowIn(room, 'left', -1.6 + i * 4.2, 0 + i * 4.2, 2.6, 6, {
        view: 'sky',
        arch: true,
        panes: 2,
        bar: 0.4,
        seed: i,
        sill: false,
      });
    for (const x of [-2.9, 2.9])
      windowIn(room, 'back', x - 0.7, x + 0.7, 2.6, 6.2, { view: 'sky', arch: true, panes: 2, bar: 0.4, sill: false });
    for (const z of [2, 7, 12]) pool(room, 0, z, 2.4);
    grid(w, room.floor(), 8, 16, 0.36);
    bricks(w, room.whole('back'), 0.9, 0.45, 3, 0.26, 0.42);
    bricks(w, room.whole('right'), 0.9, 0.45, 6, 0.18, 0.4);
    room.patch(-1.1, 1.1, -6, 13.4, L('#a32f3a', 0.48), 0.8);
    for (const x of [-0.95, 0.95]) room.patch(x - 0.04, x + 0.04, -6, 13.4, GLOW('#e8c860', 0));
    hanging(room, 'back', -1.5, 1.5, 2.4, 7, L('#7a2f3a', 0.5), 8);
    for (let i = 0; i < 4; i++)
      for (const s of [-1, 1]) {
        const z = 0.6 + i * 4;
        pillar(room, s * 3.8, z, 0.36, 6);
        w.model(
          new Model().line(
            Array.from({ length: 9 }, (_, k): P3 => [
              s * 3.8 - s * 3.8 * (k / 8),
              6 + 1.9 * Math.sin((k / 8) * Math.PI * 0.5),
              z,
            ]),
            0.3,
            L('#8f8576', 0.4),
          ),
        );
        banner(room, s * 3.3, z, i + (s > 0 ? 1 : 0));
      }
    throne(room);
    for (const s of [-1, 1]) brazier(room, s * 2.2, 12.6);
    room.finish(0.4, 0.1);
  },
};

function banner(room: Room, x: number, z: number, i: number): void {
  const a = Math.sign(x) * -0.02;
  const m = new Model().sheet(
    [
      [x, 5.4, z - 0.45],
      [x, 5.4, z + 0.45],
      [x, 3, z + 0.45],
      [x, 2.5, z],
      [x, 3, z - 0.45],
    ],
    i % 2 ? K.BLUE : K.RED,
  );
  m.sheet(
    [
      [x + a, 4.8, z],
      [x + a, 4.3, z + 0.22],
      [x + a, 3.6, z],
      [x + a, 4.3, z - 0.22],
    ],
    K.GOLD,
    { ink: 0.6 },
  );
  room.w.model(m);
}

function throne(room: Room): void {
  steps(room, 0, 13.2, 6, 3, 0.2, 0.5, L('#c9bea9', 0.06));
  room.put(new Model().box(0, 0, 15.8, 6, 0.6, 2.2, L('#c9bea9', 0.06)));
  blocks(room, [0, 0.6, 15.6], 0, [
    block(0, 0, 0, 1.3, 0.45, 0.9, K.GOLD),
    block(0, 0.45, 0, 1.1, 0.12, 0.8, K.RED),
    block(0, 0.45, 0.42, 1.4, 2.2, 0.2, K.GOLD),
    block(0, 0.7, 0.3, 1.1, 1.7, 0.06, K.RED),
    block(-0.66, 0.45, 0, 0.18, 0.4, 0.9, K.GOLD),
    block(0.66, 0.45, 0, 0.18, 0.4, 0.9, K.GOLD),
  ]);
  room.w.model(
    new Model()
      .ext(
        [
          [-0.7, 3.25],
          [0.7, 3.25],
          [0.4, 3.7],
          [0, 4.1],
          [-0.4, 3.7],
        ],
        15.9,
        16.1,
        K.GOLD,
      )
      .ball(0, 3.6, 15.86, 0.14, K.RED, { n: 12 }),
  );
}

/** A bowl of fire on a stand. */
export function brazier(room: Room, x: number, z: number): void {
  pool(room, x, z, 1.6);
  const m = new Model().lathe(
    [x, 0, z],
    [
      [0.26, 0],
      [0.06, 0.1],
      [0.06, 0.9],
      [0.34, 1.12],
      [0.36, 1.2],
    ],
    K.DARK,
    { n: 14 },
  );
  room.put(m);
  flame(room, x, 1.14, z, 0.5);
}

/** Two tongues of flame that face the viewer. */
export function flame(room: Room, x: number, y: number, z: number, h: number): void {
  const m = new Model();
  const tongue = (k: number, dz: number): P3[] =>
    [
      [-0.3, 0],
      [-0.4, 0.3],
      [-0.2, 0.5],
      [-0.24, 0.72],
      [0.02, 1],
      [0.1, 0.66],
      [0.28, 0.5],
      [0.36, 0.2],
      [0.24, 0],
    ].map(([u, v]): P3 => [x + u! * h * k, y + v! * h * k, z + dz]);
  m.sheet(tongue(1, 0), GLOW('#f9a83a', 0.16));
  m.sheet(tongue(0.6, -0.02), GLOW('#fff0b0', 0), { ink: 0.6 });
  room.w.model(m);
}

/** Rough stone, a barred door, chains, a torch whose light has an edge, straw, bones. */
export const dungeon: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1, 1.5, -3], [0.3, 1.4, 6], 0.72), close: S([0.9, 1.35, -0.2], [-1.2, 1.3, 4], 0.92) },
  spot: { at: [0.1, 0, 2], yaw: 0, back: 4.2, side: [0.8, 0.8] },
  build: (w) => {
    const stone = L('#8f877c', 0.26);
    const room = new Room(w, {
      x: [-2.9, 2.9],
      z: [-3.4, 7],
      height: 3.2,
      floor: L('#7d766c', 0.34),
      wall: stone,
      side: L('#857d72', 0.34),
      ceiling: L('#2f2a28', 1),
      skirting: false,
    });
    for (const x of [-1.9, 1.7]) glow(room, 'back', x, 1.9, 1.3);
    glow(room, 'right', 2.4, 2, 1.2);
    glow(room, 'left', 1.4, 2, 1.2);
    pool(room, 0, 2.2, 2.2);
    for (const wall of ['back', 'left', 'right'] as const) masonry(room, wall);
    flags(room);
    cellDoor(room);
    windowIn(room, 'right', 5, 5.6, 2.3, 2.8, { view: 'sky', panes: 4, frame: K.DARK, sill: false });
    wallLamp(room, 'back', -1.9, 1.8, true);
    wallLamp(room, 'right', 2.4, 1.9, true);
    wallLamp(room, 'left', 1.4, 1.9, true);
    for (const s of [-1, 1]) for (const z of [0.2, 4]) vault(room, s, z);
    chains(room);
    straw(room);
    room.prop('skull', 1.9, 0, 4.9, 20, { s: 1.1 });
    room.prop('bucket', -2.3, 0, 3, 10);
    room.prop('barrel', 2.4, 0, 3.4);
    room.prop('crate', -2.2, 0, 5.6, 14);
    room.finish(0.4);
  },
};

/** Stones of uneven size with thick dark joints in groups, some darker faces, cracks. */
function masonry(room: Room, wall: 'back' | 'left' | 'right'): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const [from, to] = room.span(wall);
  const r = rng(wall.length * 7 + 3);
  const heavy: [P3, P3][] = [];
  const light: [P3, P3][] = [];
  let dark = '';
  let y = 0;
  while (y < room.h - 0.1) {
    const h = Math.min(room.h - y, r(0.3, 0.5));
    let u = from - r(0, 0.5);
    const skip = r() < 0.2;
    while (u < to) {
      const wide = r(0.45, 1);
      const a = Math.max(from, u);
      const b = Math.min(to, u + wide);
      if (b > a + 0.05) {
        const joint = r();
        if (!skip && joint < 0.62)
          (joint < 0.25 ? heavy : light).push([
            room.at(wall, b, y + r(0, 0.03), 0.01),
            room.at(wall, b + r(-0.03, 0.03), y + h, 0.01),
          ]);
        if (r() < 0.7)
          (r() < 0.3 ? heavy : light).push([
            room.at(wall, a + r(0, 0.08), y + h, 0.01),
            room.at(wall, b - r(0, 0.12), y + h + r(-0.02, 0.02), 0.01),
          ]);
        if (r() < 0.1) dark += w.poly(room.rect(wall, a + 0.02, b - 0.02, y + 0.02, y + h - 0.02, 0.008));
        if (r() < 0.12)
          light.push([
            room.at(wall, a + wide * 0.4, y + h * 0.8, 0.01),
            room.at(wall, a + wide * 0.5, y + h * 0.45, 0.01),
          ]);
      }
      u += wide;
    }
    y += h;
  }
  w.put(dark, L('#6f675e', 0.5), 1, 4);
  w.edges(heavy, 1);
  w.edges(light, 0.5);
}

function flags(room: Room): void {
  const r = rng(12);
  const lines: [P3, P3][] = [];
  for (let z = -3; z < 7; z += 0.9) {
    lines.push([
      [-2.9, 0.003, z],
      [r(0, 2.9), 0.003, z + r(-0.06, 0.06)],
    ]);
    for (let x = -2.6 + r(0, 0.5); x < 2.8; x += r(0.7, 1.2))
      if (r() < 0.7)
        lines.push([
          [x, 0.003, z],
          [x + r(-0.1, 0.1), 0.003, z + 0.9],
        ]);
  }
  room.w.edges(lines, 0.5);
}

function cellDoor(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const arch: P3[] = [
    room.at('back', -0.9, 0, 0.01),
    ...Array.from({ length: 9 }, (_, i) =>
      room.at('back', -0.9 * Math.cos((i / 8) * Math.PI), 1.6 + 0.9 * Math.sin((i / 8) * Math.PI), 0.01),
    ),
    room.at('back', 0.9, 0, 0.01),
  ];
  w.quad(arch, L('#17141a', 1), 2);
  const bars: [P3, P3][] = [];
  for (let i = 1; i < 8; i++) {
    const x = -0.9 + i * 0.225;
    bars.push([room.at('back', x, 0, 0.03), room.at('back', x, 1.6 + Math.sqrt(Math.max(0, 0.81 - x * x)), 0.03)]);
  }
  for (const y of [0.5, 1.2, 1.9]) bars.push([room.at('back', -0.85, y, 0.03), room.at('back', 0.85, y, 0.03)]);
  w.edges(bars, 1.7, L('#8a8f98', 0.14));
  room.panel('back', 0.5, 0.75, 0.95, 1.2, L('#6a6f78', 0.4), 0.9);
}

/** A rib of the vault that springs from the wall. */
function vault(room: Room, s: number, z: number): void {
  const m = new Model().box(s * 2.78, 0, z, 0.3, 1.9, 0.5, L('#9a9286', 0.24));
  room.put(m);
  room.w.model(
    new Model().line(
      Array.from({ length: 8 }, (_, k): P3 => [
        s * 2.75 * Math.cos((k / 7) * Math.PI * 0.5),
        1.9 + 1.25 * Math.sin((k / 7) * Math.PI * 0.5),
        z,
      ]),
      0.28,
      L('#7a7268', 0.5),
    ),
  );
}

function chains(room: Room): void {
  for (const [x, z] of [
    [2.74, 1],
    [2.74, 1.5],
  ] as const) {
    const m = new Model().lathe(
      [x, 1.7, z],
      [
        [0.05, -0.02],
        [0.05, 0.02],
      ],
      K.DARK,
      { axis: 'x', n: 10 },
    );
    for (let i = 0; i < 7; i++) {
      const y = 1.64 - i * 0.1;
      m.line(
        Array.from({ length: 7 }, (_, k): P3 => [
          x - 0.06 - (i % 2 ? 0.025 * Math.sin((k / 6) * TAU) : 0),
          y + 0.055 * Math.cos((k / 6) * TAU),
          z + (i % 2 ? 0 : 0.025 * Math.sin((k / 6) * TAU)),
        ]),
        0.014,
        K.STEEL,
      );
    }
    m.lathe(
      [x - 0.06, 0.94, z],
      [
        [0.07, -0.02],
        [0.07, 0.02],
      ],
      K.STEEL,
      { axis: 'x', n: 10 },
    );
    room.w.model(m);
  }
}

function straw(room: Room): void {
  const r = rng(7);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 70; i++) {
    const a = r(0, TAU);
    const k = Math.sqrt(r());
    const [x, z] = [-1.9 + 0.8 * k * Math.cos(a), 2 + 0.9 * k * Math.sin(a)];
    const t = r(0, TAU);
    lines.push([
      [x, 0.01, z],
      [x + 0.16 * Math.cos(t), 0.04, z + 0.16 * Math.sin(t)],
    ]);
  }
  room.w.fill(
    Array.from({ length: 14 }, (_, i): P3 => [
      -1.9 + 0.85 * Math.cos((i / 14) * TAU) * (1 + 0.1 * Math.sin(i * 3)),
      0.004,
      2 + 0.95 * Math.sin((i / 14) * TAU),
    ]),
    L('#c9b27a', 0.14),
  );
  room.w.edges(lines, 0.6);
}

/** Books to the beams, an orrery, flasks, an open tome, candles, a round window. */
export const wizardStudy: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.2, 1.5, -2.6], [0.3, 1.3, 5], 0.72), close: S([0.9, 1.3, -0.2], [-1, 1.2, 4], 0.92) },
  spot: { at: [0.5, 0, 1.8], yaw: 0, back: 3.8, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-3, 5],
      height: 3.2,
      floor: L('#8a6444', 0.3),
      wall: L('#b5a184', 0.14),
      side: L('#a8967a', 0.2),
      ceiling: L('#4a3628', 0.8),
      skirting: false,
    });
    windowIn(room, 'back', -0.75, 0.75, 1.2, 2.7, { view: 'sky', arch: true, panes: 3, bar: 0.4, frame: K.DARK_WOOD });
    for (const x of [-1.6, 1.4]) glow(room, 'back', x, 1.5, 1.1);
    pool(room, 0, 2.6, 2);
    bricks(w, room.whole('back'), 0.6, 0.3, 4, 0.22, 0.4);
    planks(w, room.floor('z'), 16, 5, 0.36);
    circle(room, 0.3, 1.7);
    for (const s of [-1, 1])
      for (const z of [0.6, 2.7])
        shelf(room, {
          x: s * 2.78,
          z,
          w: 1.9,
          h: 2.6,
          d: 0.4,
          facing: s < 0 ? 'right' : 'left',
          rows: 6,
          fill: z > 2 && s > 0 ? 'jars' : 'books',
          seed: z * 3 + s + 5,
        });
    shelf(room, { x: -2, z: 4.8, w: 1.7, h: 2.2, d: 0.36, facing: 'front', rows: 5, fill: 'books', seed: 12 });
    table(room, -0.7, 3.6, 2, 0.9, 0.8, K.DARK_WOOD);
    room.prop('book', -0.8, 0.8, 3.5, 10, { s: 1.4 });
    room.prop('candle', -1.4, 0.8, 3.7, 0, { s: 1.2 });
    room.prop('crystal_ball', -0.15, 0.8, 3.6);
    room.prop('skull', 0.1, 0.8, 3.85, -20);
    room.prop('feather', -0.5, 0.82, 3.3, 30);
    pile(room, -1.25, 0.8, 3.35, 4, 5, false);
    woodChair(room, -0.9, 4.4, 6);
    orrery(room, 1.5, 4);
    cauldron(room, -2, 2.4);
    room.prop('treasure_chest', 1.9, 0, 2, 70);
    for (let i = 0; i < 3; i++) w.model(new Model().box(0, 2.95, 0 + i * 1.9, 6, 0.22, 0.2, L('#5a3d2b', 0.75)));
    herbs(room);
    room.prop('staff', 2.2, 0, 4.6);
    room.finish(0.36);
  },
};

/** A circle of signs drawn on the boards. */
function circle(room: Room, x: number, z: number): void {
  const { w } = room;
  const p = (a: number, k: number): P3 => [x + k * Math.cos(a), 0.004, z + k * Math.sin(a)];
  const look = GLOW('#f0e6c0', 0);
  for (const k of [0.95, 0.78])
    w.pen(
      Array.from({ length: 31 }, (_, i) => p((i / 30) * TAU, k)),
      1.1,
      look,
      { a: 0, b: 0 },
    );
  const star: [P3, P3][] = [0, 1, 2, 3, 4].map((i): [P3, P3] => [p((i / 5) * TAU, 0.78), p(((i + 2) / 5) * TAU, 0.78)]);
  w.edges(star, 1, look);
}

function orrery(room: Room, x: number, z: number): void {
  const m = new Model()
    .lathe(
      [x, 0, z],
      [
        [0.3, 0],
        [0.06, 0.1],
        [0.05, 1.2],
      ],
      K.DARK_WOOD,
      { n: 12 },
    )
    .ball(x, 1.34, z, 0.16, K.GOLD, { n: 14 });
  for (const [k, a, r, look] of [
    [0.32, 0.6, 0.05, K.RED],
    [0.46, 2.4, 0.07, K.BLUE],
    [0.6, 4.2, 0.06, K.CREAM],
  ] as const) {
    m.line(
      Array.from({ length: 21 }, (_, i): P3 => [
        x + k * Math.cos((i / 20) * TAU),
        1.34 + 0.08 * Math.sin((i / 20) * TAU + a),
        z + k * Math.sin((i / 20) * TAU),
      ]),
      0.014,
      K.GOLD,
    );
    m.ball(x + k * Math.cos(a), 1.34 + 0.08 * Math.sin(2 * a), z + k * Math.sin(a), r, look, { n: 10 });
  }
  room.put(m);
}

function cauldron(room: Room, x: number, z: number): void {
  const m = new Model().lathe(
    [x, 0.14, z],
    [
      [0.12, 0],
      [0.36, 0.14],
      [0.4, 0.36],
      [0.32, 0.54],
      [0.36, 0.58],
    ],
    K.BLACK,
    { n: 18 },
  );
  for (const a of [0.3, 2.4, 4.5])
    m.line(
      [
        [x + 0.24 * Math.cos(a), 0.22, z + 0.24 * Math.sin(a)],
        [x + 0.34 * Math.cos(a), 0, z + 0.34 * Math.sin(a)],
      ],
      0.06,
      K.BLACK,
    );
  room.put(m);
  room.w.model(
    new Model()
      .lathe(
        [x, 0.72, z],
        [
          [0.33, 0],
          [0.0001, 0.01],
        ],
        GLOW('#b8e89a', 0.05),
        { n: 16, ink: 0.6 },
      )
      .ball(x - 0.1, 0.75, z - 0.05, 0.06, GLOW('#d8f8c0', 0), { n: 8 })
      .ball(x + 0.12, 0.74, z + 0.06, 0.045, GLOW('#d8f8c0', 0), { n: 8 })
      .ball(x + 0.02, 0.95, z, 0.04, GLOW('#d8f8c0', 0), { n: 8 }),
  );
}

function herbs(room: Room): void {
  for (let i = 0; i < 5; i++) {
    const x = -1.8 + i * 0.34;
    const m = new Model().line(
      [
        [x, 2.95, 1.9],
        [x, 2.7, 1.9],
      ],
      0.6,
    );
    for (let k = 0; k < 4; k++)
      m.sheet(
        [
          [x, 2.72, 1.9],
          [x - 0.1 + k * 0.06, 2.5, 1.88],
          [x - 0.12 + k * 0.08, 2.3, 1.9],
          [x - 0.04 + k * 0.05, 2.5, 1.92],
        ],
        L('#6f8f5a', i % 2 ? 0.5 : 0.22),
        { ink: 0.6 },
      );
    room.w.model(m);
  }
}

/** The lamp room of a lighthouse: glass all round, the great lens on its pedestal, the sea outside. */
export const lampRoom: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: {
    wide: S([-1.5, 1.5, -2.6], [0.5, 1.55, 2], 0.7),
    close: S([0.9, 1.4, -2.5], [-0.5, 1.4, 1.4], 0.95),
    low: S([0.9, 0.6, -2.4], [-0.2, 1.9, 1.4], 0.7),
  },
  spot: { at: [-0.95, 0, -0.35], yaw: 14, back: 2, side: [0.6, 0.6] },
  build: (w) => {
    outside(w);
    w.inside = true;
    drum(w);
    lens(w);
    furniture(w);
    w.flush();
    if (w.time === 'night') beams(w);
  },
};

type W = Room['w'];
const PANES = 16;
const RADIUS = 2.5;
const around = (i: number, y: number, k = RADIUS): P3 => [
  k * Math.cos((i / PANES) * TAU + 0.1),
  y,
  k * Math.sin((i / PANES) * TAU + 0.1),
];

function outside(w: W): void {
  w.inside = false;
  sky(w, { stars: 70, clouds: 3, moon: [0.16, 0.3], seed: 14 });
  w.fill(
    [
      [-300, -14, 4],
      [300, -14, 4],
      [300, -14, 900],
      [-300, -14, 900],
    ],
    w.time === 'night' ? GLOW('#1d2c50', 0.82) : L('#4f93b8', 0.2),
  );
  const { x, y, w: width, h } = w.panel;
  const r = rng(3);
  let d = '';
  if (w.wet)
    for (let i = 0; i < 80; i++) {
      const [a, b, l] = [r(x, x + width), r(y, y + h * 0.7), r(14, 50)];
      d += `M${a.toFixed(1)} ${b.toFixed(1)}l${(-l * 0.3).toFixed(1)} ${l.toFixed(1)}l1.6 0Z`;
    }
  if (w.weather === 'snow')
    for (let i = 0; i < 90; i++) {
      const [a, b, k] = [r(x, x + width), r(y, y + h * 0.7), r(1, 3.4)];
      d += `M${(a - k).toFixed(1)} ${b.toFixed(1)}a${k.toFixed(1)} ${k.toFixed(1)} 0 1 0 ${(2 * k).toFixed(1)} 0a${k.toFixed(1)} ${k.toFixed(1)} 0 1 0 ${(-2 * k).toFixed(1)} 0Z`;
    }
  if (d) w.p.fill(d, '#dfeaf4', '#ffffff');
}

/** Floor, low wall, panes on iron bars, the cone of the roof. */
function drum(w: W): void {
  w.fill(
    Array.from({ length: 32 }, (_, i): P3 => [RADIUS * Math.cos((i / 32) * TAU), 0, RADIUS * Math.sin((i / 32) * TAU)]),
    L('#8a8078', 0.3),
  );
  w.edges(
    Array.from({ length: 24 }, (_, i): [P3, P3] => [
      [0.9 * Math.cos((i / 24) * TAU), 0.001, 0.9 * Math.sin((i / 24) * TAU)],
      [RADIUS * Math.cos((i / 24) * TAU), 0.001, RADIUS * Math.sin((i / 24) * TAU)],
    ]),
    0.45,
  );
  const [low, top] = [0.85, 2.75];
  for (let i = 0; i < PANES; i++) {
    const a = around(i, 0);
    const b = around(i + 1, 0);
    if (w.depth(a) < 1.2 || w.depth(b) < 1.2 || w.shot.at[0] * a[0] + w.shot.at[2] * a[2] > RADIUS * RADIUS * 0.62)
      continue;
    w.quad([a, b, around(i + 1, low), around(i, low)], L('#d9d3c4', 0.08), 0.8, 1);
    for (const t of [0.33, 0.66]) w.edge(around(i + t, 0.06), around(i + t, low - 0.05), 0.4);
    w.quad(
      [around(i, low - 0.07), around(i + 1, low - 0.07), around(i + 1, low), around(i, low)],
      L('#5f5a52', 0.7),
      0.7,
    );
    w.edge(around(i, low), around(i, top), 2.4);
    w.edge(around(i, (low + top) / 2), around(i + 1, (low + top) / 2), 1.2);
    if (i % 3 === 0)
      for (const t of [0.3, 0.42])
        w.edge(around(i + t, low + 1.1), around(i + t + 0.2, low + 1.7), 0.7, GLOW('#ffffff', 0));
    w.quad(
      [around(i, top), around(i + 1, top), around(i + 1, top + 0.25), around(i, top + 0.25)],
      L('#5f5a52', 0.7),
      0.8,
    );
  }
  w.fill(
    Array.from({ length: 24 }, (_, i): P3 => [
      RADIUS * Math.cos((i / 24) * TAU),
      top + 0.25,
      RADIUS * Math.sin((i / 24) * TAU),
    ]),
    L('#6a6258', 0.5),
  );
  w.edges(
    Array.from({ length: PANES }, (_, i): [P3, P3] => [
      around(i, top + 0.25),
      [0.3 * Math.cos((i / PANES) * TAU), top + 0.5, 0.3 * Math.sin((i / PANES) * TAU)],
    ]),
    0.6,
  );
}

function lens(w: W): void {
  const night = w.time === 'night';
  const m = new Model().lathe(
    [0, 0, 0.3],
    [
      [0.62, 0],
      [0.62, 0.12],
      [0.4, 0.2],
      [0.34, 0.75],
      [0.55, 0.86],
      [0.55, 0.94],
    ],
    L('#4a5a58', 0.62),
    { n: 22 },
  );
  m.lathe(
    [0, 0.94, 0.3],
    [
      [0.5, 0],
      [0.52, 0.06],
    ],
    K.GOLD,
    { n: 22 },
  );
  m.lathe(
    [0, 1, 0.3],
    [
      [0.34, 0],
      [0.52, 0.3],
      [0.6, 0.68],
      [0.52, 1.06],
      [0.34, 1.36],
    ],
    night ? GLOW('#fff6cf', 0) : L('#cfeae6', 0.05),
    { n: 22 },
  );
  m.lathe(
    [0, 2.36, 0.3],
    [
      [0.36, 0],
      [0.3, 0.1],
      [0.06, 0.2],
    ],
    K.GOLD,
    { n: 18 },
  );
  w.model(m);
  w.item([-0.6, 1, -0.36], [0.6, 2.37, -0.33], () => rings(w));
}

/** Bull's eye and prisms of the lens, always turned to the viewer. */
function rings(w: W): void {
  const at: P3 = [0, 1.68, 0.3];
  const [cx, cy] = w.at(at);
  const k = w.px(at);
  const z = w.depth(at);
  const night = w.time === 'night';
  const arc = (r: number, a0: number, a1: number, lw: number): void =>
    w.p.ink(
      Array.from({ length: 21 }, (_, i) => {
        const t = a0 + ((a1 - a0) * i) / 20;
        return [cx + r * k * 0.92 * Math.cos(t), cy + r * k * Math.sin(t)] as const;
      }).map(([x, y]): [number, number] => [x, y]),
      { w: w.width(z, lw), a: 0.02, b: 0.02 },
      night ? '#b58a3a' : '#2a4a4a',
    );
  for (const [r, lw] of [
    [0.1, 1.3],
    [0.17, 0.8],
    [0.24, 1],
    [0.31, 0.7],
    [0.38, 0.8],
  ] as const)
    arc(r, 0, TAU, lw);
  for (const r of [0.47, 0.54, 0.61]) {
    arc(r, -2.3, -0.84, 0.8);
    arc(r, 0.84, 2.3, 0.8);
  }
}

function furniture(w: W): void {
  const put = (m: Model): void => w.model(m);
  put(new Model().box(-1.75, 0, 0.9, 0.7, 0.74, 0.5, K.DARK_WOOD).front(0.649, -2.05, 0.2, 0.6, 0.2, K.WOOD, 0.7));
  put(
    new Model().lathe(
      [-1.85, 0.74, 0.9],
      [
        [0.08, 0],
        [0.1, 0.05],
        [0.04, 0.1],
        [0.06, 0.14],
        [0.05, 0.3],
      ],
      K.GOLD,
      { n: 12 },
    ),
  );
  put(new Model().box(-1.55, 0.74, 0.85, 0.3, 0.03, 0.22, K.PAPER));
  put(
    new Model()
      .lathe(
        [1.5, 0, -0.2],
        [
          [0.2, 0],
          [0.24, 0.3],
        ],
        K.STEEL,
        { n: 12 },
      )
      .line(
        [
          [1.28, 0.3, -0.2],
          [1.5, 0.5, -0.2],
          [1.72, 0.3, -0.2],
        ],
        0.02,
        K.DARK,
      ),
  );
  const scope = new Model()
    .line(
      [
        [0, 0, -0.3],
        [0, 1.1, 0],
      ],
      0.04,
      K.DARK_WOOD,
    )
    .line(
      [
        [-0.3, 0, 0.2],
        [0, 1.1, 0],
      ],
      0.04,
      K.DARK_WOOD,
    )
    .line(
      [
        [0.3, 0, 0.2],
        [0, 1.1, 0],
      ],
      0.04,
      K.DARK_WOOD,
    )
    .tube(
      [
        [0, 1.06, -0.45],
        [0, 1.24, 0.45],
      ],
      [0.05, 0.085],
      K.GOLD,
    );
  w.model(scope, { at: [1.6, 0, 1], yaw: 60 });
}

function beams(w: W): void {
  const c: P3 = [0, 1.68, 0.3];
  const at = w.at(c);
  const k = w.px(c);
  for (const a of [-0.13, Math.PI + 0.1]) ray(w, at, a, 0.075, w.panel.w * 1.4, k * 0.62);
  let d = '';
  for (let i = 0; i < 36; i++) {
    const a = (i / 36) * TAU;
    if (Math.abs(Math.sin(a)) < 0.25) continue;
    const r0 = k * (0.7 + 0.06 * Math.sin(i * 5));
    const r1 = k * (0.86 + 0.16 * Math.sin(i * 7));
    const [nx, ny] = [-Math.sin(a) * 1.2, Math.cos(a) * 1.2];
    d += `M${(at[0] + r0 * Math.cos(a) - nx).toFixed(1)} ${(at[1] + r0 * Math.sin(a) - ny).toFixed(1)}L${(at[0] + r1 * Math.cos(a)).toFixed(1)} ${(at[1] + r1 * Math.sin(a)).toFixed(1)}L${(at[0] + r0 * Math.cos(a) + nx).toFixed(1)} ${(at[1] + r0 * Math.sin(a) + ny).toFixed(1)}Z`;
  }
  w.p.fill(d, '#fff3c0', '#ffffff');
}
