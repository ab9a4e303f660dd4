import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L, Model, TAU, type Look } from '../../world/kit';
import { planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { officeChair, seat } from './furniture';
import { pool, glow } from './lamps';
import { Room } from './room';
import { block, blocks, type Block } from './sets';
import { letters, poster, writing } from './wall-pieces';
import { drawView } from './window-view';
import { windowIn } from './windows';

/** A commuter train: long seats, doors, straps, advertisements, the next car through the end door. */
export const trainInterior: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([0.15, 1.4, -2.6], [-0.05, 1.3, 8], 0.68),
    close: S([0.6, 1.35, -0.6], [-1.3, 1.25, 2.6], 0.82),
    seats: S([1.1, 1.15, 0.6], [-1.4, 1.05, 1.9], 0.72),
  },
  spot: { at: [0.1, 0, 1.7], yaw: 0, back: 4.2, side: [0.4, 0.4] },
  closeSpot: { at: [-0.95, 0, 1.55], yaw: -62, back: 1.7, side: [0.4, 0.4], seat: 0.42 },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.4, 1.4],
      z: [-4, 14],
      height: 2.3,
      floor: L('#9c9a98', 0.16),
      wall: L('#e6e6e0', 0),
      side: L('#e9e8e2', 0.02),
      skirting: false,
    });
    for (const wall of ['left', 'right'] as const)
      for (let i = 0; i < 4; i++) {
        const z = -3.6 + i * 4.4;
        windowIn(room, wall, z + 1.75, z + 4.05, 0.98, 1.86, {
          view: 'town',
          seed: i + 2,
          panes: 2,
          sill: false,
          frame: K.STEEL,
        });
        trainDoor(room, wall, z);
      }
    w.edges(
      [-0.5, 0.5].map((x): [P3, P3] => [
        [x, 0.003, -4],
        [x, 0.003, 14],
      ]),
      0.6,
    );
    room.patch(-0.5, 0.5, -4, 14, L('#b5b3b0', 0.06));
    for (const z of [0, 4, 8]) pool(room, 0, z, 1.3);
    ends(room);
    ceiling(room);
    for (const s of [-1, 1]) for (let i = 0; i < 4; i++) longSeat(room, s, -3.6 + i * 4.4 + 2.9);
    straps(room);
    room.finish(0.12);
  },
};

function trainDoor(room: Room, wall: 'left' | 'right', z: number): void {
  if (!room.faces(wall)) return;
  for (const k of [0, 1]) {
    const a = z + k * 0.65;
    room.panel(wall, a, a + 0.65, 0.02, 1.95, L('#cfd4d6', 0.07), 0.9);
    windowIn(room, wall, a + 0.13, a + 0.52, 0.85, 1.75, {
      view: 'town',
      seed: z + 8,
      panes: 1,
      sill: false,
      frame: K.DARK,
      dim: true,
    });
  }
  room.panel(wall, z - 0.05, z + 1.35, 1.98, 2.22, K.WHITE, 0.7);
  writing(room, wall, z + 0.1, z + 1.2, 2.03, 2.17, 1, Math.round(z) + 9);
}

function longSeat(room: Room, s: number, z: number): void {
  const list: Block[] = [
    block(s * 1.13, 0.12, z, 0.46, 0.3, 2.5, L('#4a6a8a', 0.42)),
    block(s * 1.34, 0.42, z, 0.1, 0.5, 2.5, L('#4a6a8a', 0.42)),
  ];
  for (const e of [-1.28, 1.28]) list.push(block(s * 1.16, 0.1, z + e, 0.44, 0.9, 0.05, L('#dfe2e0', 0.03)));
  blocks(room, [0, 0, 0], 0, list);
  const m = new Model();
  for (const e of [-1.25, 1.25])
    m.line(
      [
        [s * 0.94, 0.95, z + e],
        [s * 0.94, 2.26, z + e],
      ],
      0.035,
      K.STEEL,
    );
  m.line(
    [
      [s * 0.94, 1.86, z - 1.25],
      [s * 0.94, 1.86, z + 1.25],
    ],
    0.03,
    K.STEEL,
  ).line(
    [
      [s * 1.3, 1.95, z - 1.2],
      [s * 1.02, 1.95, z - 1.2],
      [s * 1.02, 1.95, z + 1.2],
      [s * 1.3, 1.95, z + 1.2],
    ],
    0.03,
    K.STEEL,
  );
  room.w.model(m);
}

/** Rings that hang from two bars. */
function straps(room: Room): void {
  for (const s of [-1, 1]) {
    const m = new Model().line(
      [
        [s * 0.62, 2.08, -3.8],
        [s * 0.62, 2.08, 13.6],
      ],
      0.03,
      K.STEEL,
    );
    room.w.model(m);
    for (let z = -0.6; z < 9; z += z < 5 ? 0.62 : 1.1) {
      const ring = Array.from({ length: 11 }, (_, i): P3 => [
        s * 0.62 + 0.07 * Math.cos((i / 10) * TAU),
        1.76 + 0.07 * Math.sin((i / 10) * TAU),
        z,
      ]);
      room.w.model(
        new Model()
          .line(
            [
              [s * 0.62, 2.08, z],
              [s * 0.62, 1.83, z],
            ],
            0.024,
            K.CREAM,
          )
          .line(ring, 0.02, K.WHITE),
      );
    }
  }
}

function ceiling(room: Room): void {
  for (let i = 0; i < 6; i++) {
    const z = -2 + i * 2.4;
    room.w.model(
      new Model().box(0, 2.24, z, 0.24, 0.05, 1.6, room.lit ? GLOW('#fff6d8') : GLOW('#ffffff'), { ink: 0.8 }),
    );
    if (i > 0) for (const x of [-0.3, 0.3]) hangingPoster(room, x, z + 1.2, i);
  }
}

function hangingPoster(room: Room, x: number, z: number, i: number): void {
  const m = new Model().box(x, 1.86, z, 0.52, 0.36, 0.01, i % 2 ? K.WHITE : K.CREAM, { ink: 0.8 });
  m.front(z - 0.006, x - 0.22, 2.02, 0.44, 0.16, [K.RED, K.BLUE, K.YELLOW][i % 3]!, 0.4);
  for (const k of [0, 1]) m.front(z - 0.006, x - 0.2, 1.9 + k * 0.05, 0.36 - k * 0.1, 0.018, K.DARK, 0);
  room.w.model(m);
}

function ends(room: Room): void {
  room.panel('back', -0.45, 0.45, 0.02, 1.95, L('#c3c9cb', 0.1), 1);
  room.panel('back', -0.28, 0.28, 0.9, 1.75, L('#59616c', 1), 0.8);
  for (const s of [-1, 1]) poster(room, 'back', s * 0.95 - 0.3, s * 0.95 + 0.3, 1, 1.8, s + 4);
}

/** A city bus: seats in pairs, poles with buttons, driver in front, wide windows. */
export const busInterior: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.1, 1.45, -2.2], [0, 1.25, 6], 0.68), close: S([0.3, 1.35, -0.2], [-1.2, 1.15, 2.6], 0.82) },
  spot: { at: [0, 0, 2], yaw: 0, back: 3.8, side: [0.15, 0.15] },
  closeSpot: { at: [-0.75, 0, 2.5], yaw: -30, back: 1.8, side: [0.2, 0.2], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.25, 1.25],
      z: [-3, 8],
      height: 2.25,
      floor: L('#8f8d8a', 0.24),
      side: L('#e9e6dc', 0.02),
      skirting: false,
    });
    for (const wall of ['left', 'right'] as const)
      for (let i = 0; i < 5; i++)
        windowIn(room, wall, -2.8 + i * 2.1, -0.85 + i * 2.1, 0.85, 1.85, {
          view: 'town',
          seed: i + (wall === 'left' ? 3 : 9),
          panes: 1,
          bar: 0.72,
          sill: false,
          frame: K.DARK,
        });
    windowIn(room, 'back', -1.1, 1.1, 0.85, 1.85, { view: 'town', seed: 5, panes: 2, sill: false, frame: K.DARK });
    for (const z of [0, 3, 6]) pool(room, 0, z, 1);
    room.patch(-0.28, 0.28, -3, 7.6, L('#a9a6a2', 0.12), 0.5);
    room.panel('back', -0.7, 0.7, 1.92, 2.18, K.BLACK, 0.8);
    letters(room, 'back', -0.55, 0.55, 1.96, 2.14, 4, 6, GLOW('#ffb43c', 0), 1.4);
    for (let i = 0; i < 5; i++)
      for (const s of [-1, 1]) {
        const z = -0.6 + i * 1.35;
        if (s > 0 && i === 3) continue;
        for (const k of [0, 1])
          seat(room, s * (0.58 + k * 0.44), z, 0.42, { yaw: 180, look: L('#5a6fa0', 0.42), back: 0.62 });
        const m = new Model()
          .line(
            [
              [s * 0.36, 0, z - 0.3],
              [s * 0.36, 2.2, z - 0.3],
            ],
            0.035,
            L('#e0a83c', 0.12),
          )
          .box(s * 0.36, 1.3, z - 0.32, 0.06, 0.09, 0.04, K.RED);
        w.model(m);
      }
    driver(room);
    rails(room);
    room.finish(0.12);
  },
};

function rails(room: Room): void {
  const m = new Model();
  for (const s of [-1, 1])
    m.line(
      [
        [s * 0.4, 2.02, -2.8],
        [s * 0.4, 2.02, 6.6],
      ],
      0.03,
      K.STEEL,
    );
  room.w.model(m);
  for (const s of [-1, 1])
    for (let z = 0; z < 6; z += 0.8)
      room.w.model(
        new Model().line(
          [
            [s * 0.4, 2.02, z],
            [s * 0.36, 1.84, z],
            [s * 0.46, 1.84, z],
            [s * 0.4, 2.02, z],
          ],
          0.02,
          K.CREAM,
        ),
      );
  for (const z of [0.4, 3.2, 6])
    room.w.model(
      new Model().box(0, 2.2, z, 0.22, 0.04, 1.5, room.lit ? GLOW('#fff6d8') : GLOW('#ffffff'), { ink: 0.7 }),
    );
}

function driver(room: Room): void {
  blocks(room, [0, 0, 0], 0, [
    block(0, 0, 7.7, 2.4, 0.84, 0.5, K.DARK),
    block(0.62, 0.1, 6.5, 0.5, 0.4, 0.5, K.DARK),
    block(0.62, 0.5, 6.3, 0.5, 0.8, 0.12, K.DARK),
    block(0.1, 0, 6.9, 0.04, 1.1, 0.9, K.GREY),
    block(-0.1, 0, 7.1, 0.24, 1, 0.24, K.STEEL),
  ]);
  const wheel = Array.from({ length: 17 }, (_, i): P3 => [
    0.62 + 0.26 * Math.cos((i / 16) * TAU),
    1 + 0.2 * Math.sin((i / 16) * TAU),
    7.2 + 0.12 * Math.sin((i / 16) * TAU),
  ]);
  room.w.model(new Model().line(wheel, 0.04, K.BLACK));
}

/** The front seats of a car from behind: dashboard, wheel, mirror, the road ahead. */
export const carInterior: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([0, 1.12, -1.35], [0, 1.02, 3], 0.62),
    close: S([0.45, 1.1, -0.7], [-0.5, 1.02, 1.6], 0.66),
    front: S([0.05, 1.15, 1.1], [0, 1, -2], 0.6),
  },
  spot: { at: [-0.38, 0.1, 0.1], yaw: 4, back: 1.5, side: [0.2, 0.4], seat: 0.36 },
  build: (w) => {
    const room = new Room(w, {
      x: [-0.85, 0.85],
      z: [-1.6, 1.5],
      height: 1.42,
      floor: L('#4a4a50', 0.7),
      wall: L('#6a6a70', 0.5),
      side: L('#7d7b80', 0.36),
      ceiling: L('#c9c5bc', 0.14),
      skirting: false,
    });
    road(room);
    for (const wall of ['left', 'right'] as const) {
      windowIn(room, wall, -1.3, -0.25, 0.86, 1.3, {
        view: 'town',
        panes: 1,
        seed: 4,
        sill: false,
        frame: K.BLACK,
        dim: true,
      });
      windowIn(room, wall, -0.12, 0.95, 0.86, 1.3, {
        view: 'town',
        panes: 1,
        seed: 7,
        sill: false,
        frame: K.BLACK,
        dim: true,
      });
      room.panel(wall, -0.1, 0.9, 0.3, 0.8, L('#5a5860', 0.6), 0.8);
      room.panel(wall, 0.2, 0.42, 0.66, 0.71, K.STEEL, 0.6);
    }
    dashboard(room);
    const cloth = L('#5f5a66', 0.55);
    for (const x of [-0.38, 0.38])
      blocks(room, [x, 0.1, 0], 0, [
        block(0, 0.1, 0.12, 0.5, 0.26, 0.5, cloth),
        block(0, 0.2, -0.18, 0.5, 0.62, 0.14, cloth),
        block(0, 0.86, -0.19, 0.26, 0.16, 0.1, cloth),
        block(-0.06, 0.8, -0.19, 0.02, 0.08, 0.02, K.STEEL),
        block(0.06, 0.8, -0.19, 0.02, 0.08, 0.02, K.STEEL),
      ]);
    if (w.shot.at[2] > 0)
      blocks(room, [0, 0.1, -1.2], 0, [
        block(0, 0.1, 0.1, 1.4, 0.28, 0.5, cloth),
        block(0, 0.2, -0.2, 1.4, 0.6, 0.14, cloth),
      ]);
    w.model(
      new Model()
        .line(
          [
            [0, 1.42, 1],
            [0, 1.33, 0.94],
          ],
          0.03,
          K.BLACK,
        )
        .box(0, 1.24, 0.92, 0.26, 0.09, 0.03, K.BLACK)
        .front(0.904, -0.115, 1.255, 0.23, 0.06, L('#b9cbd6', 0.1), 0.5),
    );
    room.prop('teddy_bear', 0.5, 0.86, 1.1, 160, { s: 0.3 });
    room.finish(0.1);
  },
};

/** Windscreen with the street, lamps and wipers. */
function road(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const glass = [
    [-0.8, 0.86],
    [0.8, 0.86],
    [0.68, 1.36],
    [-0.68, 1.36],
  ].map(([x, y]): P3 => room.at('back', x!, y!, 0.005));
  const d = w.poly(glass);
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => room.at('back', -0.8 + 1.6 * a, 0.86 + 0.5 * b, 0.005);
    drawView(w, f, 'town', 11, 3.2);
    const night = w.time === 'night';
    w.fill([f(0, 0), f(1, 0), f(0.56, 0.34), f(0.44, 0.34)], night ? GLOW('#2a2f42', 0.85) : GLOW('#8f9298', 0.3));
    w.fill([f(0.485, 0), f(0.515, 0), f(0.503, 0.3), f(0.497, 0.3)], GLOW('#ffffff', 0));
    for (const s of [-1, 1])
      for (let k = 0; k < 3; k++)
        w.edge(
          f(0.5 + s * (0.14 + k * 0.14), 0.2),
          f(0.5 + s * (0.14 + k * 0.14), 0.62 + k * 0.1),
          1.2,
          night ? GLOW('#8a90a8', 0.3) : undefined,
        );
    if (night)
      for (const s of [-1, 1])
        w.fill([f(0.5 + s * 0.02, 0.3), f(0.5 + s * 0.36, 0), f(0.5 + s * 0.1, 0)], GLOW('#f6e6b0', 0));
    rain(room, f);
  });
  w.outline(glass, 2.2);
  for (const x of [-0.4, 0.1])
    w.edge(room.at('back', x, 0.87, 0.02), room.at('back', x + 0.36, w.wet ? 1.2 : 0.93, 0.02), 1.6);
}

function rain(room: Room, f: (a: number, b: number) => P3): void {
  if (!room.w.wet && room.w.weather !== 'snow') return;
  const r = rng(3);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 40; i++) {
    const [u, v] = [r(), r(0.1, 1)];
    lines.push([f(u, v), f(u - 0.01, v - (room.w.wet ? 0.12 : 0.02))]);
  }
  room.w.edges(lines, 1, GLOW('#f4f8fb', 0));
}

function dashboard(room: Room): void {
  const dark = L('#3a3a42', 0.85);
  blocks(room, [0, 0, 0], 0, [block(0, 0.3, 1.2, 1.66, 0.54, 0.5, dark), block(0, 0.2, 0.6, 0.24, 0.36, 0.8, dark)]);
  const m = new Model()
    .box(0, 0.52, 0.93, 0.34, 0.22, 0.03, K.BLACK)
    .front(0.914, -0.14, 0.56, 0.28, 0.15, GLOW('#cfe8f5', 0), 0.6);
  const ring = (r: number): P3[] =>
    Array.from({ length: 19 }, (_, i): P3 => [
      -0.38 + r * Math.cos((i / 18) * TAU),
      0.74 + r * 0.92 * Math.sin((i / 18) * TAU),
      0.78 + r * 0.3 * Math.sin((i / 18) * TAU),
    ]);
  m.line(ring(0.19), 0.035, K.BLACK)
    .line(
      [
        [-0.56, 0.74, 0.78],
        [-0.2, 0.74, 0.78],
      ],
      0.04,
      K.BLACK,
    )
    .line(
      [
        [-0.38, 0.74, 0.78],
        [-0.38, 0.57, 0.72],
      ],
      0.04,
      K.BLACK,
    );
  m.line(
    [
      [0, 0.56, 0.5],
      [0.02, 0.7, 0.46],
    ],
    0.03,
    K.BLACK,
  ).ball(0.02, 0.72, 0.46, 0.035, K.BLACK, { n: 8 });
  for (const x of [-0.46, -0.3])
    m.lathe(
      [x, 0.77, 0.94],
      [
        [0.055, -0.01],
        [0.055, 0.01],
      ],
      GLOW('#f4f4e8', 0),
      { axis: 'z', n: 14, ink: 0.7 },
    );
  for (const x of [-0.7, 0.34, 0.7]) m.box(x, 0.7, 0.94, 0.16, 0.07, 0.02, K.BLACK);
  room.w.model(m);
}

/** An aisle between rows of high seats, oval windows, lockers overhead. */
export const airplaneInterior: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.05, 1.5, -2.2], [0, 1.3, 8], 0.68), close: S([0.6, 1.3, -0.2], [-1.5, 1.1, 2.4], 0.85) },
  spot: { at: [0, 0, 1.9], yaw: 0, back: 3.8, side: [0.1, 0.1] },
  closeSpot: { at: [-1.2, 0, 2.1], yaw: -30, back: 1.9, side: [0.2, 0.2], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.85, 1.85],
      z: [-3, 13],
      height: 2.15,
      floor: L('#6f7482', 0.36),
      wall: L('#e9e9e4', 0),
      side: L('#efefea', 0.02),
      skirting: false,
    });
    for (const wall of ['left', 'right'] as const) for (let i = 0; i < 14; i++) porthole(room, wall, -2.4 + i * 1.05);
    for (const z of [0, 4, 8]) pool(room, 0, z, 1);
    room.patch(-0.27, 0.27, -3, 13, L('#8a90a0', 0.22), 0.5);
    room.panel('back', -0.4, 0.4, 0, 1.95, L('#d0d4d6', 0.08), 1);
    for (const s of [-1, 1]) room.panel('back', s * 1.1 - 0.45, s * 1.1 + 0.45, 0.2, 1.9, L('#5f7394', 0.4), 0.9);
    for (const s of [-1, 1]) overhead(room, s);
    for (let i = 0; i < 8; i++)
      for (const s of [-1, 1])
        for (const k of [0, 1, 2]) {
          const z = 0.2 + i * 1.05;
          if (i > 4 && k === 2) continue;
          seat(room, s * (0.52 + k * 0.5), z, 0.44, { yaw: 180, look: L('#5f7394', 0.4), back: 0.78 });
        }
    for (const s of [-1, 1]) w.model(new Model().box(s * 0.14, 2.05, 4, 0.03, 0.02, 12, GLOW('#ffffff'), { ink: 0.5 }));
    room.finish(0.1);
  },
};

/** A rounded window with its blind, over clouds. */
function porthole(room: Room, wall: 'left' | 'right' | 'back', along: number, y = 1.05, k = 1): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const oval = (a: number, b: number): P3[] =>
    Array.from({ length: 16 }, (_, i) => {
      const t = (i / 16) * TAU;
      return room.at(
        wall,
        along + a * Math.sign(Math.cos(t)) * Math.abs(Math.cos(t)) ** 0.7,
        y + b * Math.sign(Math.sin(t)) * Math.abs(Math.sin(t)) ** 0.7,
        0.01,
      );
    });
  w.quad(oval(0.19 * k, 0.25 * k), K.WHITE, 0.8);
  const d = w.poly(oval(0.14 * k, 0.2 * k));
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => room.at(wall, along + (a - 0.5) * 0.3 * k, y + (b - 0.5) * 0.44 * k, 0.01);
    drawView(w, f, 'sky', 3, 0.7);
    if (w.time !== 'night')
      w.fill([f(-0.2, 0), f(0.1, 0.26), f(0.4, 0.18), f(0.7, 0.34), f(1.2, 0.2), f(1.2, 0)], GLOW('#ffffff', 0));
    if (w.wet)
      w.edges(
        [0.2, 0.45, 0.7].map((u): [P3, P3] => [f(u, 0.9), f(u - 0.1, 0.4)]),
        0.9,
        GLOW('#f4f8fb', 0),
      );
    if (w.weather === 'snow')
      for (const [u, v] of [
        [0.3, 0.4],
        [0.6, 0.7],
        [0.5, 0.2],
      ] as const)
        w.fill([f(u, v), f(u + 0.1, v + 0.05), f(u, v + 0.12), f(u - 0.1, v + 0.05)], GLOW('#ffffff', 0));
  });
  w.outline(oval(0.14 * k, 0.2 * k), 0.7);
}

function overhead(room: Room, s: number): void {
  const m = new Model();
  m.ext(
    [
      [s * 1.85, 1.6],
      [s * 1.85, 2.15],
      [s * 1.1, 2.15],
      [s * 1.05, 1.75],
      [s * 1.25, 1.58],
    ],
    -3,
    13,
    L('#f0f0ec', 0),
  );
  room.w.model(m);
  const seams: [P3, P3][] = [];
  for (let z = -2; z < 13; z += 1.5)
    seams.push([
      [s * 1.05, 1.75, z],
      [s * 1.1, 2.15, z],
    ]);
  room.w.item([s > 0 ? 1.03 : -1.1, 1.7, -3], [s > 0 ? 1.04 : -1.04, 2.15, 13], () => room.w.edges(seams, 0.7));
}

/** A cabin of boards with portholes, a bunk, a chart table, a lamp that swings. */
export const shipCabin: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.45, -2], [0.3, 1.15, 4], 0.72), close: S([0.8, 1.3, -0.5], [-0.7, 1.15, 3], 0.9) },
  spot: { at: [0.1, 0, 1.3], yaw: 0, back: 2.9, side: [0.6, 0.6] },
  build: (w) => {
    const wood = L('#b98a5c', 0.16);
    const room = new Room(w, {
      x: [-2.1, 2.1],
      z: [-2.2, 3.4],
      height: 2.25,
      floor: L('#a3744a', 0.22),
      wall: wood,
      side: L('#ad7f54', 0.2),
      ceiling: L('#8a6040', 0.4),
      skirting: false,
    });
    glow(room, 'back', 0.2, 1.6, 1.2);
    planks(w, room.whole('back'), 10, 3, 0.34);
    for (const wall of ['left', 'right'] as const) if (room.faces(wall)) planks(w, room.whole(wall), 10, 5, 0.3);
    planks(w, room.floor('z'), 16, 6, 0.36);
    pool(room, 0.2, 1.8, 1.3);
    for (const x of [-0.5, 0.6]) seaPane(room, 'back', x, 1.5);
    seaPane(room, 'left', 1, 1.45);
    seaPane(room, 'left', 2.2, 1.45);
    for (let i = 0; i < 3; i++) w.model(new Model().box(0, 2.05, -0.6 + i * 1.5, 4.2, 0.18, 0.16, L('#6a4630', 0.6)));
    blocks(room, [1.55, 0, 2.1], 0, [
      block(0, 0, 0, 1, 0.55, 2, wood),
      block(0, 0.55, 0, 0.94, 0.14, 1.94, K.WHITE),
      block(0, 0.69, 0.7, 0.6, 0.1, 0.36, K.CREAM),
      block(0, 0.66, -0.4, 0.98, 0.06, 1.1, L('#7a4a54', 0.44)),
      block(0, 1.5, 0, 1, 0.08, 2, wood),
      block(-0.5, 0.55, -0.96, 0.08, 0.95, 0.08, K.DARK_WOOD),
    ]);
    blocks(room, [-0.6, 0, 2.9], 0, [
      block(0, 0.7, 0, 1.5, 0.06, 0.7, K.DARK_WOOD),
      block(-0.5, 0, 0.06, 0.4, 0.7, 0.56, wood),
      block(0.7, 0, 0, 0.08, 0.7, 0.6, K.DARK_WOOD),
    ]);
    room.prop('map', -0.7, 0.765, 2.85, 10);
    room.prop('telescope', -1.75, 0, 2.7, 30, { s: 0.7 });
    room.prop('oil_lamp', -0.05, 0.76, 3);
    room.prop('treasure_chest', -1.5, 0, 1.2, -60);
    room.prop('barrel', -1.75, 0, 0.2);
    room.prop('rope', 0.8, 0, 3);
    lantern(room);
    room.finish(0.32);
  },
};

/** A brass ring round a view of the sea. */
function seaPane(room: Room, wall: 'back' | 'left', along: number, y: number): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const ring = (k: number): P3[] =>
    Array.from({ length: 20 }, (_, i) =>
      room.at(wall, along + k * Math.cos((i / 20) * TAU), y + k * Math.sin((i / 20) * TAU), 0.02),
    );
  w.quad(ring(0.3), K.GOLD, 1.1);
  const d = w.poly(ring(0.22));
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => room.at(wall, along + (a - 0.5) * 0.46, y + (b - 0.5) * 0.46, 0.02);
    drawView(w, f, 'sea', 5, 1);
    if (w.wet)
      w.edges(
        [0.15, 0.4, 0.6, 0.8].map((u): [P3, P3] => [f(u, 0.9), f(u - 0.12, 0.3)]),
        1,
        GLOW('#f4f8fb', 0),
      );
    if (w.weather === 'snow')
      for (const [u, v] of [
        [0.3, 0.5],
        [0.6, 0.8],
        [0.7, 0.4],
        [0.4, 0.25],
      ] as const)
        w.fill([f(u, v), f(u + 0.06, v + 0.05), f(u, v + 0.1), f(u - 0.06, v + 0.05)], GLOW('#ffffff', 0));
  });
  w.outline(ring(0.22), 0.8);
  for (let i = 0; i < 6; i++)
    w.fill(
      Array.from({ length: 6 }, (_, k) =>
        room.at(
          wall,
          along + 0.26 * Math.cos((i / 6) * TAU) + 0.018 * Math.cos((k / 6) * TAU),
          y + 0.26 * Math.sin((i / 6) * TAU) + 0.018 * Math.sin((k / 6) * TAU),
          0.025,
        ),
      ),
      K.DARK,
    );
}

function lantern(room: Room): void {
  const m = new Model()
    .line(
      [
        [0.25, 2.1, 1.6],
        [0.2, 1.9, 1.6],
      ],
      0.03,
      K.DARK,
    )
    .lathe(
      [0.2, 1.62, 1.6],
      [
        [0.1, 0],
        [0.11, 0.03],
      ],
      K.DARK,
      { n: 10 },
    );
  m.lathe(
    [0.2, 1.65, 1.6],
    [
      [0.07, 0],
      [0.08, 0.1],
      [0.06, 0.18],
    ],
    room.w.time === 'night' ? K.LAMP : K.GLASS,
    { n: 10 },
  ).lathe(
    [0.2, 1.83, 1.6],
    [
      [0.1, 0],
      [0.03, 0.08],
    ],
    K.DARK,
    { n: 10 },
  );
  room.w.model(m);
}

/** The bridge of a spaceship: a great window on stars and a planet, consoles, the captain's chair. */
export const spacecraftInterior: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.3, 1.6, -3], [0.3, 1.5, 5], 0.74), close: S([1.2, 1.4, -0.4], [-0.9, 1.4, 4.6], 0.92) },
  spot: { at: [0, 0, 1.7], yaw: 0, back: 4, side: [0.8, 0.8] },
  build: (w) => {
    const metal = L('#8a94a4', 0.3);
    const room = new Room(w, {
      x: [-4, 4],
      z: [-3.4, 6],
      height: 3.2,
      floor: L('#5a6272', 0.44),
      wall: L('#6f7888', 0.36),
      side: metal,
      ceiling: L('#333a48', 1),
      skirting: false,
    });
    viewport(room);
    pool(room, 0, 2, 2);
    deckLines(room);
    for (const s of [-1, 1] as const) sidePanels(room, s);
    for (const z of [-1, 1.6, 4.2])
      w.model(
        new Model()
          .box(0, 3.1, z, 5.6, 0.1, 0.14, GLOW('#d9f2ff', 0), { ink: 0.8 })
          .line(
            [
              [-4, 2.2, z + 0.8],
              [-2.9, 3.2, z + 0.8],
            ],
            0.2,
            L('#474f5e', 0.8),
          )
          .line(
            [
              [4, 2.2, z + 0.8],
              [2.9, 3.2, z + 0.8],
            ],
            0.2,
            L('#474f5e', 0.8),
          ),
      );
    for (const x of [-1.7, 1.7]) {
      consoleDesk(room, x, 3.7);
      officeChair(room, x, 2.8, 180, L('#3a4252', 0.85));
    }
    blocks(room, [0, 0, 3.6], 0, [
      block(0, 0, 0, 1.4, 0.2, 1.4, metal),
      block(0, 0.2, 0.1, 0.5, 0.3, 0.5, K.DARK),
      block(0, 0.5, 0.1, 0.7, 0.12, 0.7, L('#7a2f3a', 0.6)),
      block(0, 0.62, -0.2, 0.7, 0.9, 0.14, L('#7a2f3a', 0.6)),
      block(-0.42, 0.6, 0.1, 0.12, 0.26, 0.6, K.STEEL),
      block(0.42, 0.6, 0.1, 0.12, 0.26, 0.6, K.STEEL),
    ]);
    table3d(room);
    room.finish(0.1);
  },
};

function viewport(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const p = (x: number, y: number): P3 => room.at('back', x, y, 0.01);
  const shape = [p(-3.6, 0.9), p(3.6, 0.9), p(3, 2.9), p(-3, 2.9)];
  const d = w.poly(shape);
  if (!d) return;
  w.p.within(d, () => {
    drawView(w, (a, b) => p(-3.6 + 7.2 * a, 0.9 + 2 * b), 'space', 7, 3.6);
    const ball = (k: number, dx: number): P3[] =>
      Array.from({ length: 36 }, (_, i) =>
        p(1.5 + dx + k * Math.cos((i / 36) * TAU), 1.5 + k * Math.sin((i / 36) * TAU)),
      );
    w.fill(ball(0.95, 0), GLOW('#6fb0d8', 0.24));
    w.p.within(w.poly(ball(0.95, 0)), () => {
      w.fill([p(0.6, 1.9), p(1.2, 2.2), p(1.9, 1.95), p(1.5, 1.6), p(1, 1.7)], GLOW('#a8cf9a', 0));
      w.fill([p(1.4, 1.3), p(2.1, 1.2), p(2.2, 0.8), p(1.7, 0.7)], GLOW('#a8cf9a', 0));
      w.fill(ball(0.95, 0.42), GLOW('#1a2748', 0.95));
    });
    w.outline(ball(0.95, 0), 0.8);
  });
  w.outline(shape, 2);
  for (const k of [-1.2, 1.2]) w.edge(p(k * 1.05, 0.9), p(k * 0.86, 2.9), 3, L('#474f5e', 0.8));
}

function deckLines(room: Room): void {
  const lines: [P3, P3][] = [];
  for (const x of [-2.4, -0.8, 0.8, 2.4])
    lines.push([
      [x, 0.003, -3.4],
      [x, 0.003, 6],
    ]);
  for (let z = -2; z < 6; z += 1.6)
    lines.push([
      [-4, 0.003, z],
      [4, 0.003, z],
    ]);
  room.w.edges(lines, 0.45);
  for (const x of [-0.9, 0.9]) room.patch(x - 0.04, x + 0.04, -3.4, 2.6, GLOW('#bfeaff', 0));
}

/** Wall panels with seams, lights and screens. */
function sidePanels(room: Room, s: 1 | -1): void {
  const wall = s < 0 ? 'left' : 'right';
  if (!room.faces(wall)) return;
  for (let i = 0; i < 4; i++) {
    const z = -2.6 + i * 2.1;
    room.panel(wall, z, z + 1.9, 0.3, 2.1, L('#7d8798', 0.24), 0.9);
    room.panel(wall, z + 0.2, z + 1.2, 1.1, 1.9, K.BLACK, 0.9);
    writing(room, wall, z + 0.28, z + 1.1, 1.2, 1.82, 5, i + 4, GLOW('#9fe8ff', 0));
    for (let k = 0; k < 4; k++)
      room.panel(
        wall,
        z + 1.34 + (k % 2) * 0.24,
        z + 1.5 + (k % 2) * 0.24,
        1.2 + Math.floor(k / 2) * 0.34,
        1.42 + Math.floor(k / 2) * 0.34,
        [GLOW('#ffcf6a', 0), GLOW('#ff8a7a', 0.3), GLOW('#d8f4ff', 0), K.DARK][k]!,
        0.6,
      );
    room.panel(wall, z + 0.2, z + 1.7, 0.45, 0.9, L('#5f6878', 0.5), 0.6);
  }
}

function consoleDesk(room: Room, x: number, z: number): void {
  const m = new Model().ext(
    [
      [-0.5, 0],
      [0.4, 0],
      [0.4, 1.05],
      [0.1, 1.05],
      [-0.5, 0.72],
    ],
    -0.8,
    0.8,
    L('#5f6878', 0.5),
  );
  m.decal(
    [
      [-0.46, 0.745, 0.72],
      [0.06, 1.03, 0.72],
      [0.06, 1.03, -0.72],
      [-0.46, 0.745, -0.72],
    ],
    K.BLACK,
    0.8,
  );
  for (let i = 0; i < 4; i++)
    m.decal(
      [
        [-0.4, 0.78, 0.6 - i * 0.36],
        [-0.12, 0.935, 0.6 - i * 0.36],
        [-0.12, 0.935, 0.34 - i * 0.36],
        [-0.4, 0.78, 0.34 - i * 0.36],
      ],
      [GLOW('#cfeeff', 0), GLOW('#ffd98a', 0), GLOW('#ff9a8a', 0.3), GLOW('#cfeeff', 0)][i]!,
      0.6,
    );
  room.put(m, { at: [x, 0, z], yaw: 90 + 180 });
}

/** A round table with a floating globe of lines. */
function table3d(room: Room): void {
  room.put(
    new Model().lathe(
      [-2.6, 0, 0.6],
      [
        [0.3, 0],
        [0.2, 0.2],
        [0.2, 0.6],
        [0.55, 0.74],
        [0.55, 0.8],
      ],
      L('#5f6878', 0.5),
      { n: 18 },
    ),
  );
  room.w.item([-3, 0.85, 0.2], [-2.2, 1.6, 1], () => {
    const look: Look = GLOW('#c8f2ff', 0);
    for (const k of [0, 0.6, 1.2])
      room.w.pen(
        Array.from({ length: 19 }, (_, i): P3 => [
          -2.6 + 0.32 * Math.cos((i / 18) * TAU) * Math.cos(k),
          1.25 + 0.32 * Math.sin((i / 18) * TAU),
          0.6 + 0.32 * Math.cos((i / 18) * TAU) * Math.sin(k),
        ]),
        1.1,
        look,
        { a: 0, b: 0 },
      );
    room.w.pen(
      Array.from({ length: 19 }, (_, i): P3 => [
        -2.6 + 0.32 * Math.cos((i / 18) * TAU),
        1.25,
        0.6 + 0.32 * Math.sin((i / 18) * TAU),
      ]),
      1.1,
      look,
      { a: 0, b: 0 },
    );
  });
}
