import { rng, type P3 } from '../../geometry/geometry';
import { L, Model, TAU } from '../../world/kit';
import { grid, planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { counter, lockers, pile, plant, schoolChair, table, woodChair } from './furniture';
import { ceilingLights, pendant } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { board, clock, door, letters, notices, poster } from './wall-pieces';
import { windowIn } from './windows';

const CREAM_FLOOR = L('#d8cbb4', 0.12);

/** Aisles of high shelves, reading tables with lamps, tall windows at the end. */
export const library: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([1.3, 1.55, -2.2], [-0.3, 1.4, 6], 0.72),
    close: S([-1.1, 1.35, 0.2], [1.6, 1.35, 4.4], 0.95),
    aisle: S([-2.2, 1.4, 0.2], [-2.3, 1.4, 8], 0.8),
  },
  spot: { at: [0.3, 0, 2.6], yaw: 0, back: 4.4, side: [0.6, 0.6] },
  closeSpot: { at: [0, 0, 2.8], yaw: 36, back: 2.4, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-4.4, 4.4],
      z: [-3, 9],
      height: 3.6,
      floor: L('#b98d62', 0.18),
      wall: L('#efe6d2', 0),
    });
    for (const x of [-3, 0, 3])
      windowIn(room, 'back', x - 0.75, x + 0.75, 1, 3.1, {
        view: 'trees',
        seed: x + 5,
        bar: 0.7,
        curtain: x === 0 ? L('#7a4a40', 0.4) : K.CREAM,
      });
    for (const [x, z] of [
      [-0.9, 5.4],
      [1.4, 5.4],
      [0.3, 1.4],
    ] as const)
      pendant(room, x, z, 2.4, L('#3f5a48', 0.66), 1.2);
    planks(w, room.floor('z'), 26, 4, 0.34);
    for (const side of [-1, 1])
      for (const z of [0, 2.6, 5.2])
        shelf(room, {
          x: side * 3,
          z,
          w: 2.1,
          h: 2.3,
          d: 0.6,
          facing: side < 0 ? 'right' : 'left',
          rows: 5,
          fill: 'books',
          seed: z + side + 4,
          both: true,
        });
    for (const x of [-3.4, 3.4])
      shelf(room, { x, z: 8.7, w: 1.6, h: 0.9, d: 0.4, facing: 'front', rows: 2, fill: 'books', seed: x + 9 });
    for (const z of [5.4]) {
      table(room, 0.2, z, 3, 1, 0.73, K.WOOD);
      for (const x of [-0.9, 0.2, 1.3]) {
        woodChair(room, x, z - 0.75, 180);
        woodChair(room, x + 0.1, z + 0.75, 4);
      }
      room.prop('table_lamp', 0.2, 0.73, z, 0, room.lit ? { look: K.LAMP } : {});
      room.prop('book', -0.7, 0.73, z - 0.1, 170);
      pile(room, 1, 0.73, z + 0.1, 5, 3, false);
    }
    ladder(room);
    blocks(room, [1.7, 0, 1], 8, [
      block(0, 0.12, 0, 0.5, 0.7, 0.9, K.DARK_WOOD),
      block(0, 0.82, 0, 0.54, 0.04, 0.94, K.WOOD),
    ]);
    pile(room, 1.68, 0.86, 0.8, 6, 2, false);
    clock(room, 'right', 7.4, 2.6);
    room.finish(0.26);
  },
};

/** A ladder that leans on the left shelves. */
function ladder(room: Room): void {
  const m = new Model();
  for (const z of [-0.22, 0.22])
    m.line(
      [
        [-2.05, 0, 3.2 + z],
        [-2.62, 2.4, 3.2 + z],
      ],
      0.05,
      K.WOOD,
    );
  for (let i = 1; i < 8; i++)
    m.line(
      [
        [-2.05 - 0.071 * i, i * 0.3, 2.98],
        [-2.05 - 0.071 * i, i * 0.3, 3.42],
      ],
      0.04,
      K.WOOD,
    );
  room.w.model(m);
}

/** Benches with sinks, flasks and burners, a cupboard of glass, a fume hood. */
export const laboratory: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.6, 1.55, -2.2], [0.4, 1.15, 5], 0.72), close: S([1.2, 1.35, -0.2], [-1, 1.15, 3.6], 0.95) },
  spot: { at: [0, 0, 1.9], yaw: 0, back: 4, side: [1, 1] },
  closeSpot: { at: [0.2, 0, 2], yaw: -24, back: 2.4, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.6, 3.6],
      z: [-3, 7],
      height: 2.9,
      floor: L('#cfd4d2', 0.12),
      wall: L('#f2f4f1', 0),
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', -1.6 + i * 2.9, 0.6 + i * 2.9, 1.2, 2.5, {
        view: 'town',
        seed: i + 4,
        panes: 2,
        blind: i === 1 ? 0.5 : 0.16,
      });
    ceilingLights(room, [-1.6, 1.6], [0.6, 3.4, 6], 0.4, 1.3);
    grid(w, room.floor(), 11, 12, 0.3);
    board(room, 'back', -0.7, 2.3, 1.2, 2.3, { white: true, seed: 4 });
    poster(room, 'back', -2.7, -1.3, 1.3, 2.3, 4, K.WHITE);
    clock(room, 'back', 2.9, 2.4);
    door(room, 'right', 0, 1, 2.05, { pane: 0.4, look: K.GREY });
    shelf(room, {
      x: 3.3,
      z: 4.2,
      w: 2.6,
      h: 2.1,
      d: 0.5,
      facing: 'left',
      rows: 4,
      fill: 'jars',
      look: K.WHITE,
      inner: K.GLASS,
      seed: 4,
    });
    for (const [x, z] of [
      [-1.9, 3.4],
      [1.7, 3.4],
      [-1.9, 5.7],
      [1.7, 5.7],
    ] as const)
      labBench(room, x, z);
    labBench(room, -2.3, 0.9);
    room.prop('computer', 1.9, 0.92, 5.7, 0);
    fumeHood(room);
    room.finish(0.16);
  },
};

function labBench(room: Room, x: number, z: number): void {
  counter(room, { x, z, w: 2.2, d: 0.8, h: 0.92, look: L('#e3e6e2', 0.02), top: K.DARK, panels: 4 });
  const y = 0.92;
  const glass = L('#d9eef0', 0.02);
  const m = new Model();
  m.lathe(
    [x - 0.7, y, z],
    [
      [0.11, 0],
      [0.03, 0.2],
      [0.03, 0.27],
      [0.04, 0.27],
    ],
    glass,
    { n: 12 },
  );
  m.lathe(
    [x - 0.42, y, z + 0.1],
    [
      [0.05, 0],
      [0.1, 0.07],
      [0.07, 0.15],
      [0.026, 0.19],
      [0.03, 0.26],
    ],
    L('#9cc7a8', 0.2),
    { n: 12 },
  );
  m.lathe(
    [x + 0.1, y, z],
    [
      [0.06, 0],
      [0.06, 0.16],
      [0.065, 0.17],
    ],
    glass,
    { n: 12 },
  );
  m.box(x + 0.52, y, z + 0.05, 0.34, 0.09, 0.14, K.WOOD);
  for (let i = 0; i < 5; i++)
    m.lathe(
      [x + 0.4 + i * 0.06, y + 0.05, z + 0.05],
      [
        [0.018, 0],
        [0.018, 0.16],
      ],
      i % 2 ? glass : L('#c97a8a', 0.3),
      { n: 6, ink: 0.7 },
    );
  m.line(
    [
      [x + 0.85, y, z + 0.2],
      [x + 0.85, y + 0.3, z + 0.2],
      [x + 0.85, y + 0.34, z + 0.08],
      [x + 0.85, y + 0.26, z + 0.04],
    ],
    0.035,
    K.STEEL,
  );
  room.w.model(m);
  room.prop('stool', x - 0.3, 0, z - 0.8, 0, { look: K.DARK_WOOD });
}

function fumeHood(room: Room): void {
  const m = new Model()
    .box(0, 0, 0, 1.2, 0.9, 0.7, L('#dfe4e2', 0.04))
    .box(0, 0.9, 0.06, 1.2, 1.3, 0.58, K.STEEL)
    .front(-0.232, -0.52, 1, 1.04, 0.7, L('#aebfc6', 0.2), 0.9);
  m.box(0, 2.2, 0.1, 0.3, 0.7, 0.3, K.STEEL);
  room.put(m, { at: [-2.8, 0, 6.6] });
}

/** Two beds with a curtain round one, a cabinet of medicine, scales, the nurse's desk. */
export const infirmary: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.2, 1.5, -2], [0.5, 1.05, 4], 0.72), close: S([0.6, 1.3, -0.4], [-1.1, 1.05, 3], 0.95) },
  spot: { at: [-0.2, 0, 1.7], yaw: 0, back: 3.6, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.6, 4.4],
      height: 2.7,
      floor: L('#d8d2c4', 0.1),
      wall: L('#f4f4ee', 0),
    });
    windowIn(room, 'back', -1.9, 0, 1, 2.3, { view: 'trees', curtain: L('#f3f0e6', 0.02), seed: 6, bar: 0.6 });
    windowIn(room, 'left', 0.4, 2.2, 1, 2.3, { view: 'trees', seed: 8, bar: 0.6 });
    ceilingLights(room, [0], [0.6, 3], 0.4, 1.3);
    grid(w, room.floor(), 9, 12, 0.28);
    poster(room, 'left', 2.7, 3.4, 1.2, 2.1, 5, K.WHITE);
    hospitalBed(room, 1.9, 2.8);
    hospitalBed(room, -1.9, 3);
    bedCurtain(room, 0.85, 1.5, 4.3);
    shelf(room, {
      x: 0.4,
      z: 4.2,
      w: 0.8,
      h: 1.7,
      d: 0.36,
      facing: 'front',
      rows: 4,
      fill: 'jars',
      look: K.WHITE,
      inner: K.GLASS,
      seed: 2,
    });
    letters(room, 'back', 0.5, 0.9, 1.9, 2.2, 1, 2, K.RED, 1.4);
    table(room, -2, 0.4, 1, 0.6, 0.72, K.WHITE, { yaw: 90 });
    room.prop('medicine', -2, 0.72, 0.3);
    pile(room, -2, 0.72, 0.7, 3, 2);
    room.prop('stool', -1.3, 0, 0.5, 0, { look: K.DARK });
    const scale = new Model()
      .box(0, 0, 0, 0.36, 0.1, 0.5, K.WHITE)
      .box(0, 0.1, 0.2, 0.06, 1.1, 0.05, K.STEEL)
      .lathe(
        [0, 1.3, 0.18],
        [
          [0.17, -0.03],
          [0.17, 0.03],
        ],
        K.WHITE,
        { axis: 'z', n: 16 },
      );
    room.put(scale, { at: [2.3, 0, 0.7], yaw: 60 });
    room.finish(0.16);
  },
};

/** A bed of steel tubes with white linen, head at the far end. */
export function hospitalBed(room: Room, x: number, z: number): void {
  const m = new Model();
  for (const [a, b] of [
    [-0.44, -0.95],
    [0.44, -0.95],
    [-0.44, 0.95],
    [0.44, 0.95],
  ] as const)
    m.line(
      [
        [a, 0, b],
        [a, b > 0 ? 1 : 0.76, b],
      ],
      0.04,
      K.STEEL,
    );
  m.line(
    [
      [-0.44, 0.76, -0.95],
      [0.44, 0.76, -0.95],
    ],
    0.04,
    K.STEEL,
  ).line(
    [
      [-0.44, 1, 0.95],
      [0.44, 1, 0.95],
    ],
    0.04,
    K.STEEL,
  );
  m.box(0, 0.36, 0, 0.9, 0.08, 1.9, K.STEEL).box(0, 0.44, 0, 0.9, 0.14, 1.88, K.WHITE);
  m.box(0, 0.58, 0.66, 0.6, 0.1, 0.36, K.WHITE).box(0, 0.5, -0.28, 0.96, 0.12, 1.34, L('#c9dbe2', 0.12));
  room.put(m, { at: [x, 0, z] });
}

/** A curtain on a rail beside a bed. */
export function bedCurtain(room: Room, x: number, z0: number, z1: number, look = L('#dfe9e6', 0.08)): void {
  const m = new Model().line(
    [
      [x, 2.05, z0 - 0.3],
      [x, 2.05, z1],
    ],
    0.03,
    K.STEEL,
  );
  const n = 7;
  for (let i = 0; i < n; i++) {
    const a = z0 + (((z1 - z0) * 0.55) / n) * i;
    const b = z0 + (((z1 - z0) * 0.55) / n) * (i + 1);
    m.sheet(
      [
        [x, 2.03, a],
        [x, 2.03, b],
        [x + (i % 2 ? 0.06 : -0.06), 0.3, b],
        [x + (i % 2 ? -0.06 : 0.06), 0.3, a],
      ],
      i % 2 ? look : { ...look, bw: look.bw + 0.14, c: '#c9d8d4' },
      { ink: 0.6 },
    );
  }
  room.w.model(m);
}

/** A grand piano, portraits of composers, chairs in a half circle, music stands, a board with staves. */
export const musicRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.8, 1.5, -2.2], [0.5, 1.1, 5], 0.72), close: S([0.9, 1.3, 0], [-1.2, 1.1, 3.6], 0.95) },
  spot: { at: [0.7, 0, 2.3], yaw: 0, back: 4.2, side: [0.7, 0.7] },
  closeSpot: { at: [0.2, 0, 2.4], yaw: -24, back: 2.4, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, { x: [-3.6, 3.6], z: [-3, 7], height: 3, floor: L('#c99a68', 0.16) });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', -1.8 + i * 2.8, 0.4 + i * 2.8, 0.9, 2.6, {
        view: 'trees',
        seed: i + 7,
        bar: 0.62,
        curtain: L('#8a4a4a', 0.4),
      });
    ceilingLights(room, [-1.6, 1.6], [1, 4], 0.3, 1.2);
    planks(w, room.floor('z'), 22, 5, 0.34);
    board(room, 'back', -1.4, 2.4, 1.1, 2.3, { seed: 6 });
    for (const y of [1.5, 1.56, 1.62, 1.68, 1.74])
      if (room.faces('back')) w.edge(room.at('back', 0.5, y, 0.02), room.at('back', 1.6, y, 0.02), 0.5, K.WHITE);
    for (let i = 0; i < 6; i++) portrait(room, -2.4 + i * 0.95, i);
    piano(room, -1.7, 4.2);
    const seats: readonly (readonly [number, number, number])[] = [
      [0.4, 4.9, 190],
      [1.3, 5.1, 176],
      [2.2, 4.7, 160],
      [2.6, 3.4, 140],
      [1.9, 1.1, 100],
    ];
    for (const [x, z, yaw] of seats) {
      schoolChair(room, x, z, yaw);
      stand(room, x - 0.1, z - 0.6, yaw);
    }
    room.prop('drum', 2.9, 0, 6.2);
    room.prop('violin', 1.9, 0.43, 1.1, 30);
    room.prop('guitar', 3.2, 0, 4.6, -60);
    room.finish(0.2);
  },
};

function portrait(room: Room, x: number, i: number): void {
  room.panel('back', x, x + 0.44, 2.42, 2.92, K.DARK_WOOD, 0.7);
  room.panel('back', x + 0.05, x + 0.39, 2.47, 2.87, K.CREAM, 0.5);
  if (!room.faces('back')) return;
  const p = (u: number, v: number): P3 => room.at('back', x + 0.22 + u, 2.66 + v, 0.02);
  room.w.fill([p(-0.14, -0.18), p(-0.1, -0.08), p(0.1, -0.08), p(0.14, -0.18)], K.DARK);
  room.w.quad(
    Array.from({ length: 12 }, (_, k) => p(0.085 * Math.cos((k / 12) * TAU), 0.03 + 0.1 * Math.sin((k / 12) * TAU))),
    i % 2 ? K.WHITE : K.GREY,
    0.6,
  );
  room.w.quad(
    Array.from({ length: 9 }, (_, k) => p(0.06 * Math.cos((k / 9) * TAU), 0.02 + 0.075 * Math.sin((k / 9) * TAU))),
    K.WHITE,
    0.4,
  );
}

function stand(room: Room, x: number, z: number, yaw: number): void {
  const m = new Model()
    .line(
      [
        [0, 0.04, 0],
        [0, 0.95, 0],
      ],
      0.02,
      K.DARK,
    )
    .line(
      [
        [-0.2, 0, 0.1],
        [0, 0.1, 0],
        [0.2, 0, 0.1],
      ],
      0.02,
      K.DARK,
    );
  m.sheet(
    [
      [-0.22, 0.92, 0.02],
      [0.22, 0.92, 0.02],
      [0.22, 1.2, 0.12],
      [-0.22, 1.2, 0.12],
    ],
    K.DARK,
  );
  m.sheet(
    [
      [-0.17, 0.95, 0.01],
      [0.17, 0.95, 0.01],
      [0.17, 1.18, 0.09],
      [-0.17, 1.18, 0.09],
    ],
    K.WHITE,
    { ink: 0.5 },
  );
  room.w.model(m, { at: [x, 0, z], yaw: yaw - 180 });
}

/** A grand piano with its lid up; the keys look towards the camera. */
export function piano(room: Room, x: number, z: number): void {
  const body: readonly (readonly [number, number])[] = [
    [-0.75, -0.6],
    [0.75, -0.6],
    [0.75, 0.1],
    [0.5, 0.5],
    [0.36, 1.05],
    [0, 1.3],
    [-0.5, 1.25],
    [-0.75, 0.9],
  ];
  const m = new Model();
  for (const [a, b] of [
    [-0.62, -0.45],
    [0.62, -0.45],
    [-0.1, 1.05],
  ] as const)
    m.box(a, 0, b, 0.11, 0.64, 0.11, K.BLACK);
  m.slab(
    body.map(([a, b]) => [a, b] as [number, number]),
    0.64,
    0.95,
    K.BLACK,
  );
  m.box(0, 0.64, -0.74, 1.5, 0.1, 0.3, K.BLACK).top(0.741, -0.66, -0.87, 1.32, 0.2, K.WHITE, 0.7);
  for (let i = 0; i < 14; i++)
    if (i % 7 !== 2 && i % 7 !== 6) m.top(0.743, -0.6 + i * 0.092, -0.78, 0.045, 0.11, K.BLACK, 0);
  m.sheet(
    [
      [-0.75, 0.97, -0.3],
      [-0.75, 0.97, 0.9],
      [-0.2, 1.8, 1.1],
      [0.1, 1.85, -0.2],
    ],
    K.BLACK,
  );
  m.line(
    [
      [0.4, 0.95, 0.1],
      [0.02, 1.7, 0.2],
    ],
    0.03,
    K.WOOD,
  );
  m.sheet(
    [
      [-0.36, 0.95, -0.42],
      [0.36, 0.95, -0.42],
      [0.36, 1.22, -0.34],
      [-0.36, 1.22, -0.34],
    ],
    K.WHITE,
    { ink: 0.8 },
  );
  room.put(m, { at: [x, 0, z] });
  blocks(room, [x, 0, z - 1.4], 0, [
    block(0, 0.4, 0, 0.8, 0.1, 0.36, K.BLACK),
    block(-0.34, 0, 0, 0.05, 0.4, 0.05, K.BLACK),
    block(0.34, 0, 0, 0.05, 0.4, 0.05, K.BLACK),
  ]);
}

/** Easels, plaster heads, jars of brushes, pictures drying on a rack. */
export const artRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([1.5, 1.5, -2.2], [-0.4, 1.1, 5], 0.72), close: S([-1, 1.3, -0.1], [1, 1.1, 3.6], 0.95) },
  spot: { at: [0, 0, 2.1], yaw: 0, back: 4, side: [0.8, 0.8] },
  closeSpot: { at: [0, 0, 2.2], yaw: 26, back: 2.3, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, { x: [-3.4, 3.4], z: [-3, 6.4], height: 3, floor: L('#c5b092', 0.14) });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', -2 + i * 2.8, 0.2 + i * 2.8, 1, 2.7, { view: 'trees', seed: i + 2, bar: 0.6 });
    ceilingLights(room, [-1.4, 1.4], [1, 4], 0.3, 1.2);
    planks(w, room.floor('z'), 20, 8, 0.34);
    for (let i = 0; i < 6; i++) poster(room, 'back', -2.9 + i * 0.98, -2.2 + i * 0.98, 1.7, 2.6, i + 3);
    shelf(room, { x: 0, z: 6.15, w: 5.4, h: 1, d: 0.45, facing: 'front', rows: 2, fill: 'mixed', seed: 6 });
    for (const [x, look] of [
      [-1.9, K.WHITE],
      [-0.5, K.WHITE],
      [1, K.CREAM],
      [2.1, K.WHITE],
    ] as const)
      bust(room, x, 1, 6.1, look);
    const places: readonly (readonly [number, number, number, number])[] = [
      [-1.6, 3.3, 20, 1],
      [1.7, 3.5, -30, 2],
      [-2.1, 1.2, 50, 3],
      [0.4, 4.7, 4, 4],
    ];
    for (const [x, z, yaw, seed] of places) {
      easel(room, x, z, yaw, seed);
      room.prop('stool', x + Math.sin((yaw * Math.PI) / 180) * -0.7, 0, z - 0.7, 0, { look: K.WOOD });
    }
    table(room, 2.3, 1.4, 0.8, 1.3, 0.74, K.WOOD);
    brushJar(room, 2.3, 0.74, 1.2);
    room.prop('apple', 2.2, 0.74, 1.6);
    room.prop('bottle', 2.42, 0.74, 1.7);
    door(room, 'right', 3.6, 4.9, 2.05, { sliding: true, pane: 0.5, look: L('#c2a878', 0.2) });
    room.finish(0.2);
  },
};

function bust(room: Room, x: number, y: number, z: number, look = K.WHITE): void {
  const m = new Model().box(0, 0, 0, 0.26, 0.1, 0.2, look).lathe(
    [0, 0.1, 0],
    [
      [0.05, 0],
      [0.16, 0.08],
      [0.14, 0.14],
      [0.05, 0.2],
      [0.05, 0.24],
    ],
    look,
    { n: 12, sz: 0.7 },
  );
  m.ball(0, 0.38, 0, 0.1, look, { sy: 1.3, n: 12 });
  room.w.model(m, { at: [x, y, z] });
}

function easel(room: Room, x: number, z: number, yaw: number, seed: number): void {
  const r = rng(seed);
  const m = new Model()
    .line(
      [
        [-0.3, 0, -0.1],
        [-0.06, 1.75, 0.18],
      ],
      0.045,
      K.WOOD,
    )
    .line(
      [
        [0.3, 0, -0.1],
        [0.06, 1.75, 0.18],
      ],
      0.045,
      K.WOOD,
    )
    .line(
      [
        [0, 0, 0.6],
        [0, 1.6, 0.2],
      ],
      0.045,
      K.WOOD,
    );
  m.box(0, 0.72, -0.03, 0.7, 0.04, 0.09, K.WOOD);
  const p = (u: number, v: number): P3 => [-0.34 + 0.68 * u, 0.76 + 0.78 * v, -0.02 + 0.12 * v];
  m.sheet([p(0, 0), p(1, 0), p(1, 1), p(0, 1)], K.WHITE);
  m.sheet(
    [p(0.06, 0.06), p(0.94, 0.06), p(0.94, 0.4), p(0.6, 0.5), p(0.3, 0.36), p(0.06, 0.46)].map(([a, b, c]): P3 => [
      a,
      b,
      c - 0.006,
    ]),
    [K.GREEN, K.SKY, K.ORANGE, K.BLUE][seed % 4]!,
    { ink: 0.5 },
  );
  m.sheet(
    Array.from({ length: 10 }, (_, i) =>
      p(0.6 + r(-0.02, 0.02) + 0.14 * Math.cos((i / 10) * TAU), 0.72 + 0.12 * Math.sin((i / 10) * TAU)),
    ).map(([a, b, c]): P3 => [a, b, c - 0.006]),
    K.RED,
    { ink: 0.5 },
  );
  room.put(m, { at: [x, 0, z], yaw: yaw + 180 });
}

function brushJar(room: Room, x: number, y: number, z: number): void {
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.05, 0],
      [0.06, 0.12],
    ],
    K.GLASS,
    { n: 10 },
  );
  for (let i = 0; i < 5; i++)
    m.line(
      [
        [0, 0.05, 0],
        [0.08 * Math.cos(i * 1.3), 0.28, 0.08 * Math.sin(i * 1.3)],
      ],
      0.014,
      i % 2 ? K.RED : K.WOOD,
    );
  room.w.model(m, { at: [x, y, z] });
}

/** Steel lockers on both sides, a bench between, towels and bags. */
export const lockerRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.9, 1.5, -1.8], [-0.2, 1.15, 5], 0.72), close: S([-0.8, 1.3, -0.2], [0.9, 1.15, 3], 0.9) },
  spot: { at: [0.7, 0, 2], yaw: 0, back: 3.6, side: [0.4, 0.3] },
  closeSpot: { at: [0.3, 0, 2], yaw: 32, back: 1.8, side: [0.3, 0.3] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.9, 1.9],
      z: [-2.4, 5.2],
      height: 2.6,
      floor: L('#b9bfc0', 0.16),
      wall: L('#eef0ec', 0),
    });
    windowIn(room, 'back', -0.8, 0.8, 1.9, 2.4, { view: 'sky', panes: 3 });
    ceilingLights(room, [0], [0.6, 3.2], 0.3, 1.3);
    grid(w, room.floor(), 8, 14, 0.3);
    for (const side of [-1, 1]) lockers(room, side * 1.63, 1.9, 14, { yaw: side < 0 ? -90 : 90, wide: 0.44 });
    blocks(room, [-0.35, 0, 2.4], 0, [
      block(0, 0.4, 0, 0.36, 0.05, 3.2, K.WOOD),
      block(0, 0, -1.2, 0.3, 0.4, 0.06, K.STEEL),
      block(0, 0, 1.2, 0.3, 0.4, 0.06, K.STEEL),
    ]);
    room.prop('bag', -0.35, 0.45, 1.6, 30);
    blocks(room, [-0.35, 0.45, 2.7], 12, [
      block(0, 0, 0, 0.4, 0.05, 0.3, K.WHITE),
      block(0.02, 0.05, 0, 0.36, 0.04, 0.28, K.SKY),
    ]);
    room.prop('bottle', -0.3, 0.45, 3.3);
    room.prop('volleyball', 0.9, 0, 4.4);
    notices(room, 'back', -0.7, 0.7, 1, 1.7, 4);
    plant(room, 1.3, 4.8, 0.8, 3);
    room.finish(0.2);
  },
};
