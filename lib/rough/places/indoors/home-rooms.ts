import type { P3 } from '../../geometry/geometry';
import { GLOW, L, Model, TAU } from '../../world/kit';
import { grid, planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { pile, plant, table, woodChair, officeChair } from './furniture';
import { ceilingLight, glow, pendant, pool } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { shelf } from './shelves';
import { clock, door, poster } from './wall-pieces';
import { windowIn } from './windows';

const disc = (x: number, z: number, rx: number, rz: number, y = 0.004): P3[] =>
  Array.from({ length: 26 }, (_, i): P3 => [x + rx * Math.cos((i / 26) * TAU), y, z + rz * Math.sin((i / 26) * TAU)]);

/** A round or square rug with a border line. */
export function rug(
  room: Room,
  x: number,
  z: number,
  rx: number,
  rz: number,
  look = L('#9fb8c9', 0.18),
  round = true,
): void {
  const shape = (k: number): P3[] =>
    round
      ? disc(x, z, rx * k, rz * k)
      : [
          [x - rx * k, 0.004, z - rz * k],
          [x + rx * k, 0.004, z - rz * k],
          [x + rx * k, 0.004, z + rz * k],
          [x - rx * k, 0.004, z + rz * k],
        ];
  room.w.fill(shape(1), look);
  for (const k of [1, 0.86]) room.w.pen([...shape(k), shape(k)[0]!], k === 1 ? 0.8 : 0.5, undefined, { a: 0, b: 0 });
}

/** A pupil's own room: desk by the window, bed, books, posters, what was left on the floor. */
export const bedroom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.3, 1.5, -2.1], [0.35, 1.05, 2.8], 0.72),
    close: S([0.7, 1.2, -0.7], [-0.8, 1.1, 2.8], 0.92),
    top: S([0, 2.35, -1.4], [0.1, 0.4, 1.4], 0.7, { tilt: true }),
  },
  spot: { at: [-0.1, 0, 0.9], yaw: 0, back: 3.2, side: [0.6, 0.6] },
  closeSpot: { at: [0, 0, 0.9], yaw: -16, back: 2, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, { x: [-2.2, 2.2], z: [-2.6, 3], height: 2.5, floor: L('#c89a66', 0.15) });
    windowIn(room, 'back', -1.6, 0, 1, 2.15, {
      view: w.time === 'night' ? 'town' : 'trees',
      curtain: L('#d98d7a', 0.22),
      seed: 6,
      bar: 0.6,
    });
    ceilingLight(room, 0, 0.9, 0.7, 0.7);
    planks(w, room.floor('x'), 20, 3, 0.36);
    rug(room, -0.2, 0.7, 0.95, 0.7);
    poster(room, 'back', 0.55, 1.1, 1.35, 2.1, 4);
    poster(room, 'back', 1.25, 1.7, 1.5, 2.1, 8, K.PINK);
    poster(room, 'right', -0.6, 0, 1.3, 2.1, 5);
    clock(room, 'right', 1.5, 2.05, 0.15);
    room.prop('bed', 1.62, 0, 1.7);
    room.prop('teddy_bear', 1.5, 0.52, 2.45, 14);
    blocks(room, [-0.95, 0, 2.64], 0, [
      block(0, 0.7, 0, 1.6, 0.045, 0.62, K.WOOD),
      block(0.55, 0.08, 0.02, 0.42, 0.62, 0.54, K.WOOD),
      block(-0.76, 0, 0, 0.05, 0.7, 0.56, K.DARK_WOOD),
    ]);
    room.prop('laptop', -1.1, 0.745, 2.6, 0);
    room.prop('table_lamp', -0.35, 0.745, 2.72, 0, room.lit ? { look: K.LAMP } : {});
    pile(room, -0.5, 0.745, 2.5, 3, 4, false);
    room.prop('cup', -1.55, 0.745, 2.5);
    officeChair(room, -1.05, 2.02, 180 + 24, L('#6f7f9a', 0.4));
    shelf(room, { x: -2.02, z: 0.9, w: 1.2, h: 1.9, d: 0.32, facing: 'right', rows: 4, fill: 'books', seed: 3 });
    room.prop('school_bag', 0.5, 0, 2.5, 14);
    room.prop('soccer_ball', -1.7, 0, 0.05);
    room.prop('game_controller', 0.15, 0, 0.4, 40);
    plant(room, 0.72, 2.7, 0.45, 5, 0);
    room.finish(0.2);
  },
};

/** Couch, low table, television, a balcony door with long curtains, family photographs. */
export const livingRoom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-2.1, 1.45, -2.2], [0.6, 1, 4], 0.74),
    close: S([1.7, 1.25, -0.4], [-0.8, 1, 3.6], 0.95),
    low: S([-1.4, 0.5, -1.2], [0.6, 0.9, 4], 0.75),
  },
  spot: { at: [0.1, 0, 0.7], yaw: 0, back: 3.4, side: [1, 1] },
  closeSpot: { at: [0.3, 0, 0.9], yaw: -24, back: 2, side: [1, 1] },
  build: (w) => {
    const room = new Room(w, { x: [-3, 3], z: [-3, 4.2], height: 2.5, floor: L('#d6b48c', 0.13) });
    windowIn(room, 'back', -2.6, -0.5, 0.05, 2.2, {
      view: 'garden',
      curtain: L('#e8dfca', 0.05),
      seed: 3,
      sill: false,
    });
    pendant(room, -0.1, 1.9, 1.95, K.CREAM, 1.1);
    pool(room, 1.75, 3.6, 1);
    planks(w, room.floor('x'), 26, 4, 0.34);
    rug(room, 0, 1.9, 1.6, 1.3, L('#b9a0a0', 0.2), false);
    glow(room, 'back', 1.8, 1.6, 0.9);
    poster(room, 'back', 0.5, 1.2, 1.45, 2.05, 5, K.CREAM);
    poster(room, 'back', 1.35, 1.75, 1.55, 2, 2);
    room.prop('couch', 0, 0, 3.15, 0, { look: L('#8a94a8', 0.34) });
    room.prop('pillow', -0.55, 0.52, 3.1, 16);
    table(room, 0, 1.9, 1.2, 0.65, 0.4, K.WOOD);
    room.prop('cup', -0.25, 0.4, 1.8);
    room.prop('book', 0.25, 0.4, 1.9, 20);
    room.prop('remote', 0.05, 0.4, 1.75, 50);
    room.prop('television', 2.6, 0, 1.8, 90);
    room.prop('lamp', 1.75, 0, 3.7, 0, room.lit ? { look: K.LAMP } : {});
    plant(room, -2.65, 3.4, 1.25, 2);
    plant(room, -2.6, 0.2, 0.7, 7);
    shelf(room, {
      x: 2.82,
      z: 3.5,
      w: 1,
      h: 1.9,
      d: 0.34,
      facing: 'left',
      rows: 5,
      fill: 'mixed',
      seed: 5,
      look: K.WOOD,
    });
    door(room, 'left', 1.2, 2.05, 2.05);
    clock(room, 'left', 2.6, 2, 0.16);
    room.prop('newspaper', 0.75, 0.42, 2.9, 10);
    room.finish(0.18);
  },
};

/** A counter along the wall with sink, stove and pans, cupboards, fridge with notes, table for two. */
export const kitchen: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.5, -2.4], [0.2, 1.15, 3], 0.74), close: S([1, 1.35, -0.5], [-0.7, 1.15, 2.8], 0.95) },
  spot: { at: [0.55, 0, 1.5], yaw: 0, back: 3.8, side: [0.6, 0.5] },
  closeSpot: { at: [0.3, 0, 1.6], yaw: -20, back: 2.2, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, { x: [-2.3, 2.3], z: [-3, 3], height: 2.45, floor: L('#e6dcc8', 0.04), skirting: false });
    windowIn(room, 'back', -0.6, 0.7, 1.25, 2.1, { view: 'garden', seed: 5, bar: 0.6 });
    pendant(room, -1, 0.6, 1.85, K.RED, 1.1);
    ceilingLight(room, 0.5, 1.6, 0.5, 0.5);
    checks(room, 0.42);
    grid(w, room.plane('back', room.x0, room.x1, 0.9, 1.25), 26, 2, 0.3);
    cupboards(room);
    stove(room);
    fridge(room);
    table(room, -1.1, 0.5, 1, 0.8, 0.72, K.WOOD);
    woodChair(room, -1.2, -0.2, 180);
    woodChair(room, -1, 1.2, 0);
    room.prop('cup', -1.2, 0.72, 0.35);
    room.prop('bread', -0.9, 0.72, 0.55, 30);
    room.prop('plate', -1.35, 0.72, 0.6);
    room.prop('bottle', 1, 0.91, 2.8);
    room.prop('teapot', 1.3, 0.91, 2.7, 40);
    room.finish(0.16);
  },
};

/** Checkered floor; every second tile half toned, some left out. */
function checks(room: Room, size: number): void {
  let d = '';
  const look = L('#b9c2b8', 0.18);
  for (let i = 0; room.x0 + i * size < room.x1; i++)
    for (let j = 0; room.z0 + j * size < room.z1; j++)
      if ((i + j) % 2 === 0) {
        const x = room.x0 + i * size;
        const z = room.z0 + j * size;
        d += room.w.poly([
          [x, 0.002, z],
          [Math.min(room.x1, x + size), 0.002, z],
          [Math.min(room.x1, x + size), 0.002, Math.min(room.z1, z + size)],
          [x, 0.002, Math.min(room.z1, z + size)],
        ]);
      }
  room.w.put(d, look, 2, 3);
}

function cupboards(room: Room): void {
  const white = L('#f1eadc', 0.02);
  const m = new Model().box(0, 0, 2.68, 4.6, 0.86, 0.6, white);
  for (let i = 0; i < 7; i++)
    m.front(2.379, -2.2 + i * 0.62, i % 3 === 1 ? 0.38 : 0.1, 0.57, i % 3 === 1 ? 0.42 : 0.7, white, 0.65).front(
      2.378,
      -2 + i * 0.62,
      0.72,
      0.18,
      0.025,
      K.GREY,
      0,
    );
  m.box(0, 0.86, 2.66, 4.6, 0.05, 0.66, K.STEEL);
  room.put(m);
  room.w.model(
    new Model().box(0.1, 0.9, 2.62, 0.7, 0.014, 0.4, K.DARK).line(
      [
        [0.1, 0.91, 2.86],
        [0.1, 1.18, 2.86],
        [0.1, 1.22, 2.74],
        [0.1, 1.14, 2.68],
      ],
      0.03,
      K.STEEL,
    ),
  );
  for (const x of [-1.6, 1.5]) {
    const u = new Model().box(x, 1.6, 2.82, 1.3, 0.75, 0.36, white);
    for (let i = 0; i < 2; i++) u.front(2.639, x - 0.62 + i * 0.63, 1.64, 0.6, 0.67, white, 0.65);
    room.w.model(u);
  }
}

function stove(room: Room): void {
  room.w.model(
    new Model()
      .box(-1.45, 0.91, 2.64, 0.66, 0.03, 0.5, K.DARK)
      .box(-1.45, 1.35, 2.78, 0.8, 0.24, 0.42, K.STEEL, { taper: 0.2 }),
  );
  room.prop('pot', -1.6, 0.94, 2.6, 20, { look: K.RED });
  room.prop('kettle', -1.2, 0.94, 2.68, -30);
  for (let i = 0; i < 4; i++)
    room.w.model(
      new Model()
        .line(
          [
            [0.85 + i * 0.1, 1.55, 2.96],
            [0.85 + i * 0.1, 1.3, 2.96],
          ],
          0.8,
        )
        .lathe(
          [0.85 + i * 0.1, 1.18, 2.94],
          [
            [0.02, 0],
            [0.04, 0.06],
            [0.02, 0.12],
          ],
          K.STEEL,
          { n: 7 },
        ),
    );
}

function fridge(room: Room): void {
  const m = new Model().box(0, 0, 0, 0.7, 1.78, 0.68, L('#e6eaea', 0));
  m.front(-0.342, -0.35, 1.14, 0.7, 0.02, K.DARK, 0)
    .front(-0.343, 0.24, 0.7, 0.035, 0.36, K.GREY, 0.5)
    .front(-0.343, 0.24, 1.22, 0.035, 0.26, K.GREY, 0.5);
  for (const [x, y, k] of [
    [-0.2, 1.45, K.YELLOW],
    [0, 1.36, K.WHITE],
    [-0.22, 0.92, K.PINK],
    [-0.05, 0.8, K.WHITE],
  ] as const)
    m.front(-0.344, x, y, 0.12, 0.14, k, 0.5);
  room.put(m, { at: [1.92, 0, 1.4], yaw: 90 });
}

/** A tub under a small window, tiles, basin and mirror, washing machine. */
export const bathroom: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.7, 1.5, -2], [0.2, 1.1, 3], 0.68), close: S([0.9, 1.35, -0.6], [-0.9, 1.15, 2.2], 0.88) },
  spot: { at: [0.1, 0, 0.9], yaw: 0, back: 2.8, side: [0.4, 0.4] },
  closeSpot: { at: [0, 0, 0.9], yaw: -26, back: 1.6, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.7, 1.7],
      z: [-2.2, 2.6],
      height: 2.4,
      floor: L('#cfd8da', 0.14),
      wall: L('#eef3f3', 0),
      skirting: false,
    });
    windowIn(room, 'back', 0.1, 1.2, 1.4, 2.1, { view: 'trees', seed: 9 });
    ceilingLight(room, 0, 0.8, 0.5, 0.5);
    grid(w, room.floor(), 12, 16, 0.3);
    for (const wall of ['back', 'left', 'right'] as const) if (room.faces(wall)) tilesOn(room, wall);
    tub(room);
    basin(room);
    washer(room, 1.35, 0.5);
    const rail = new Model()
      .line(
        [
          [1.66, 1.55, 1.2],
          [1.66, 1.55, 2],
        ],
        0.03,
        K.STEEL,
      )
      .sheet(
        [
          [1.63, 1.55, 1.3],
          [1.63, 1.55, 1.8],
          [1.6, 0.95, 1.78],
          [1.6, 1, 1.32],
        ],
        K.PINK,
      );
    room.w.model(rail);
    room.patch(-0.5, 0.5, 0.95, 1.5, L('#8fa9b8', 0.26), 0.8);
    room.prop('stool', -0.4, 0, 2, 0, { look: K.WOOD, s: 0.6 });
    room.prop('bucket', -0.75, 0, 1.7, 30, { s: 0.8 });
    room.finish(0.16);
  },
};

/** Tiles to shoulder height in groups, whole courses at the edge. */
function tilesOn(room: Room, wall: 'back' | 'left' | 'right'): void {
  const [from, to] = room.span(wall);
  const lines: [P3, P3][] = [];
  for (let j = 1; j <= 8; j++) lines.push([room.at(wall, from, j * 0.2, 0.004), room.at(wall, to, j * 0.2, 0.004)]);
  const n = Math.round((to - from) / 0.2);
  for (let i = 1; i < n; i++) {
    const y = 0.2 * Math.round(3.6 + 3.4 * Math.sin(i * 0.7 + from));
    lines.push([
      room.at(wall, from + ((to - from) * i) / n, Math.max(0, y - 0.4), 0.004),
      room.at(wall, from + ((to - from) * i) / n, Math.min(1.6, y + 0.6), 0.004),
    ]);
  }
  room.w.edges(lines, 0.35);
  room.w.edge(room.at(wall, from, 1.62, 0.004), room.at(wall, to, 1.62, 0.004), 0.8);
}

function tub(room: Room): void {
  const white = L('#fbfbf8', 0);
  const m = new Model()
    .box(0.55, 0, 2.16, 1.9, 0.56, 0.8, white)
    .top(0.562, -0.3, 1.84, 1.7, 0.64, L('#a9d0d8', 0.2), 0.8);
  room.put(m);
  room.w.model(
    new Model()
      .line(
        [
          [1.2, 0.75, 2.56],
          [1.2, 0.8, 2.4],
          [1.2, 0.74, 2.36],
        ],
        0.04,
        K.STEEL,
      )
      .line(
        [
          [-0.2, 0.9, 2.56],
          [-0.24, 1.7, 2.54],
          [-0.2, 1.95, 2.5],
        ],
        0.025,
        K.STEEL,
      )
      .lathe(
        [-0.18, 1.9, 2.44],
        [
          [0.06, -0.02],
          [0.03, 0.04],
        ],
        K.STEEL,
        { n: 10 },
      ),
  );
  room.prop('bottle', -0.2, 0.57, 2.5, 0, { look: K.PINK });
  room.prop('bottle', -0.1, 0.57, 2.52, 0, { look: K.WHITE });
}

function basin(room: Room): void {
  const m = new Model()
    .box(0, 0, 0, 0.9, 0.78, 0.5, K.WOOD)
    .front(-0.252, -0.42, 0.08, 0.4, 0.64, K.WOOD, 0.6)
    .front(-0.252, 0.02, 0.08, 0.4, 0.64, K.WOOD, 0.6);
  m.box(0, 0.78, 0, 0.96, 0.08, 0.54, K.WHITE).top(0.862, -0.26, -0.18, 0.52, 0.34, L('#c9d6d8', 0.2), 0.7);
  m.line(
    [
      [0, 0.86, 0.2],
      [0, 1.05, 0.18],
      [0, 1.05, 0.04],
    ],
    0.035,
    K.STEEL,
  );
  room.put(m, { at: [-1.42, 0, 1.3], yaw: -90 });
  if (room.faces('left')) {
    room.panel('left', 0.85, 1.75, 1.2, 2, K.STEEL, 1);
    room.panel('left', 0.89, 1.71, 1.24, 1.96, L('#dbe8ec', 0.06), 0.6);
    room.w.edges(
      [
        [room.at('left', 1, 1.4, 0.02), room.at('left', 1.3, 1.9, 0.02)],
        [room.at('left', 1.08, 1.36, 0.02), room.at('left', 1.4, 1.88, 0.02)],
      ],
      0.7,
      K.WHITE,
    );
    glow(room, 'left', 1.3, 2.1, 0.5);
  }
  room.prop('cup', -1.45, 0.86, 1.62);
  room.prop('bottle', -1.5, 0.86, 0.98, 0, { look: K.SKY });
}

function washer(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(0, 0, 0, 0.6, 0.86, 0.6, K.WHITE)
    .front(-0.302, -0.27, 0.68, 0.54, 0.14, L('#d3d8da', 0.1), 0.5);
  m.decal(
    disc(0, 0, 0.2, 0.2).map(([a, , b]): P3 => [a, 0.38 - b, -0.303]),
    K.STEEL,
    0.8,
  );
  m.decal(
    disc(0, 0, 0.15, 0.15).map(([a, , b]): P3 => [a, 0.38 - b, -0.304]),
    GLOW('#5a6a78', 0.7),
    0.6,
  );
  room.put(m, { at: [x, 0, z], yaw: 90 });
  blocks(room, [x, 0.86, z], 0, [block(0, 0, 0, 0.36, 0.18, 0.3, K.SKY), block(0, 0.18, 0, 0.32, 0.06, 0.26, K.WHITE)]);
}
