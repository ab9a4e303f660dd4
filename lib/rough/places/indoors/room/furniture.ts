import { rng, type P2, type P3 } from '../../../geometry/geometry';
import { GLOW, L, Model, type Look } from '../../../world/kit';
import * as K from '../../../things/looks';
import type { Room } from './room';
import { block, blocks, type Block } from './sets';
import { asKind } from './as-kind';

const legsOf = (w: number, d: number, h: number, t: number, look: Look): Block[] =>
  [-1, 1].flatMap((x) => [-1, 1].map((z) => block([x * (w / 2 - t / 2), 0, z * (d / 2 - t / 2)], [t, h, t], look)));

/** Whether a thing is so far that its legs are single strokes. */
const isFar = (room: Room, x: number, y: number, z: number): boolean => room.w.px([x, y, z]) < 95;

/** Top on four legs; far away only the top and four strokes. */
export const table = asKind('table', drawTable);
function drawTable(
  room: Room,
  [x, z]: P2,
  [w, d, h]: P3,
  look: Look = K.WOOD,
  o: { yaw?: number; legs?: Look; y?: number } = {},
): void {
  const y = o.y ?? 0;
  const list = [block([0, h - 0.04, 0], [w, 0.04, d], look)];
  if (!isFar(room, x, y, z)) list.push(block([0, h - 0.11, 0], [w - 0.1, 0.07, d - 0.1], o.legs ?? look));
  blocks(room, [x, y, z], o.yaw ?? 0, [...list, ...legsOf(w - 0.06, d - 0.06, h - 0.11, 0.05, o.legs ?? K.DARK_WOOD)]);
}

/** A pupil's desk with its steel frame and the shelf under the top. */
export const schoolDesk = asKind('desk', drawSchoolDesk);
function drawSchoolDesk(room: Room, x: number, z: number, yaw = 0): void {
  const far = isFar(room, x, 0.7, z);
  const list = [block([0, 0.68, 0], [0.64, 0.03, 0.44], K.WOOD, L('#e0bd8c', 0))];
  if (!far) list.push(block([0, 0.56, 0.02], [0.56, 0.11, 0.36], K.STEEL));
  blocks(room, [x, 0, z], yaw, [
    ...list,
    ...legsOf(0.6, 0.4, 0.56, 0.03, far ? K.DARK : K.STEEL).map((b) => (far ? { ...b, h: 0.68, ink: 0.5 } : b)),
  ]);
}

/** A wooden chair on a steel frame; it looks towards -z at yaw 0, so somebody on it looks towards the camera. */
export const schoolChair = asKind('chair', drawSchoolChair);
function drawSchoolChair(room: Room, x: number, z: number, yaw = 0, look: Look = K.WOOD, y = 0): void {
  const far = isFar(room, x, y, z);
  const steel = far ? K.DARK : K.STEEL;
  const list = [block([0, 0.4, 0], [0.4, 0.03, 0.38], look), block([0, 0.6, 0.18], [0.4, 0.2, 0.025], look)];
  for (const s of [-1, 1]) {
    list.push(
      block([s * 0.17, 0, -0.16], [0.026, 0.4, 0.026], steel),
      block([s * 0.17, 0, 0.185], [0.026, 0.6, 0.026], steel),
    );
  }
  blocks(room, [x, y, z], yaw, far ? list.map((b) => (b.look === K.DARK ? { ...b, ink: 0.4 } : b)) : list);
}

/** A wooden chair with a slatted back. */
export const woodChair = asKind('chair', drawWoodChair);
function drawWoodChair(room: Room, x: number, z: number, yaw = 0, look: Look = K.DARK_WOOD, y = 0): void {
  const list = [
    block([0, 0.42, 0], [0.42, 0.04, 0.42], look),
    block([0, 0.78, 0.19], [0.42, 0.1, 0.03], look),
    ...legsOf(0.42, 0.42, 0.42, 0.045, look),
  ];
  const slats = room.w.px([x, y, z]) < 130 ? [-1, 1] : [-1, 0, 1];
  for (const s of slats) list.push(block([s * 0.16, 0.46, 0.19], [0.045, 0.32, 0.03], look));
  blocks(room, [x, y, z], yaw, list);
}

export const officeChair = asKind('chair', drawOfficeChair);
function drawOfficeChair(room: Room, x: number, z: number, yaw = 0, look: Look = K.DARK): void {
  blocks(room, [x, 0, z], yaw, [
    block([0, 0.44, 0], [0.48, 0.09, 0.46], look),
    block([0, 0.58, 0.23], [0.46, 0.5, 0.07], look),
    block([0, 0.1, 0], [0.06, 0.34, 0.06], K.GREY),
    block([0, 0.04, 0], [0.54, 0.05, 0.07], K.DARK),
    block([0, 0.04, 0.02], [0.07, 0.05, 0.54], K.DARK),
  ]);
}

/** A bar stool on one foot. */
export const barStool = asKind('chair', drawBarStool);
function drawBarStool(room: Room, x: number, z: number, h = 0.72, look: Look = K.RED): void {
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.2, 0],
      [0.2, 0.02],
      [0.03, 0.05],
      [0.03, h - 0.1],
    ],
    K.STEEL,
    { n: 10 },
  );
  m.lathe(
    [0, h - 0.1, 0],
    [
      [0.17, 0],
      [0.18, 0.02],
      [0.18, 0.08],
      [0.15, 0.1],
    ],
    look,
    { n: 14 },
  );
  room.put(m, { at: [x, 0, z] });
}

export interface CounterSpec {
  readonly x: number;
  readonly z: number;
  readonly w: number;
  readonly d: number;
  readonly h: number;
  readonly look: Look;
  readonly top?: Look;
  /** Boards on the front. */
  readonly panels?: number;
  readonly over?: number;
}
/** A counter: body, panels on its front, top that stands over. */
export const counter = asKind('counter', drawCounter);
function drawCounter(room: Room, s: CounterSpec): void {
  const over = s.over ?? 0.06;
  const m = new Model().box(0, 0, 0, s.w, s.h - 0.05, s.d, s.look);
  const n = s.panels ?? 0;
  const wide = s.w / Math.max(1, n);
  for (let i = 0; i < n; i++)
    m.front(-s.d / 2 - 0.002, -s.w / 2 + i * wide + 0.05, 0.1, wide - 0.1, s.h - 0.24, s.look, 0.6);
  m.box(0, s.h - 0.05, 0, s.w + over * 2, 0.05, s.d + over * 2, s.top ?? K.WOOD);
  room.put(m, { at: [s.x, 0, s.z] });
}

/** A bench or a row of joined seats, looking towards -z at yaw 0. */
export const bench = asKind('bench', drawBench);
function drawBench(
  room: Room,
  x: number,
  z: number,
  w: number,
  o: { yaw?: number; look?: Look; back?: boolean; y?: number } = {},
): void {
  const look = o.look ?? K.WOOD;
  const list = [
    block([0, 0.4, 0], [w, 0.05, 0.4], look),
    block([-w / 2 + 0.12, 0, 0], [0.07, 0.4, 0.34], K.DARK_WOOD),
    block([w / 2 - 0.12, 0, 0], [0.07, 0.4, 0.34], K.DARK_WOOD),
  ];
  if (o.back) list.push(block([0, 0.5, 0.2], [w, 0.36, 0.05], look));
  blocks(room, [x, o.y ?? 0, z], o.yaw ?? 0, list);
}

/** A seat with a high back, of trains, planes and theatres. Looks towards -z at yaw 0. */
export const seat = asKind('chair', drawSeat);
function drawSeat(
  room: Room,
  x: number,
  z: number,
  w: number,
  o: { yaw?: number; look?: Look; back?: number; y?: number; arms?: boolean } = {},
): void {
  const look = o.look ?? K.BLUE;
  const high = o.back ?? 0.72;
  const list = [
    block([0, 0.14, -0.02], [w, 0.3, 0.46], look),
    block([0, 0.34, 0.26], [w, high, 0.12], look),
    block([0, 0.34 + high * 0.72, 0.185], [w * 0.7, high * 0.24, 0.02], K.WHITE),
  ];
  if (o.arms) for (const s of [-1, 1]) list.push(block([s * (w / 2 + 0.03), 0.14, 0], [0.06, 0.5, 0.44], K.GREY));
  blocks(room, [x, o.y ?? 0, z], o.yaw ?? 0, list);
}

/** A row of tall lockers or drawers along z or x with handles and vents. */
export function lockers(
  room: Room,
  x: number,
  z: number,
  count: number,
  o: { yaw?: number; look?: Look; h?: number; wide?: number } = {},
): void {
  const wide = o.wide ?? 0.4;
  const h = o.h ?? 1.8;
  const look = o.look ?? L('#a9b8c2', 0.2);
  const w = wide * count;
  const m = new Model().box(0, 0.06, 0, w, h, 0.5, look).box(0, 0, 0, w, 0.06, 0.46, K.DARK);
  m.parts.reverse();
  for (let i = 0; i < count; i++) {
    const a = -w / 2 + i * wide;
    const vents: P3[][] = [0.82, 0.85, 0.88].map((v) => [
      [a + wide * 0.28, h * v, -0.252],
      [a + wide * 0.72, h * v, -0.252],
    ]);
    m.decal(
      [
        [a + 0.015, 0.09, -0.251],
        [a + 0.015, h + 0.03, -0.251],
        [a + wide - 0.015, h + 0.03, -0.251],
        [a + wide - 0.015, 0.09, -0.251],
      ],
      look,
      0.55,
      vents,
      0.6,
    );
    m.front(-0.253, a + wide * 0.78, h * 0.5, 0.035, 0.12, K.DARK, 0);
  }
  room.put(m, { at: [x, 0, z], yaw: o.yaw ?? 0 });
}

/** A plant in a pot: long leaves bending outwards. */
export const plant = asKind('plant', drawPlant);
function drawPlant(room: Room, x: number, z: number, h = 1, seed = 1, y = 0): void {
  const r = rng(seed);
  const pot = h * 0.3;
  room.put(
    new Model().lathe(
      [0, 0, 0],
      [
        [0.13 * h, 0],
        [0.19 * h, pot],
        [0.21 * h, pot],
      ],
      L('#c9794f', 0.26),
      { n: 14 },
    ),
    { at: [x, y, z] },
  );
  const m = new Model();
  for (let i = 0; i < 10; i++) {
    const a = i * 0.63 + r(-0.2, 0.2);
    const reach = h * r(0.28, 0.5);
    const top = h * r(0.62, 1);
    const c = Math.cos(a);
    const s = Math.sin(a);
    const wide = 0.06 * h;
    const p = (k: number, v: number, side: number): P3 => [
      c * reach * k - s * wide * side,
      v,
      s * reach * k + c * wide * side,
    ];
    m.sheet(
      [p(0.05, pot, 0), p(0.5, top * 0.72, 1), p(1, top, 0.1), p(0.6, top * 0.7, -1)],
      L('#5f8f5a', i % 2 ? 0.5 : 0.2),
      { ink: 0.7 },
    );
  }
  room.w.model(m, { at: [x, y, z] });
}

/** Round pillar with base and capital. */
export const pillar = asKind('column', drawPillar);
function drawPillar(
  room: Room,
  x: number,
  z: number,
  radius: number,
  h: number,
  look: Look = L('#cfc5b4', 0.02),
): void {
  const m = new Model().box(0, 0, 0, radius * 2.8, 0.22, radius * 2.8, look);
  m.lathe(
    [0, 0.22, 0],
    [
      [radius * 1.2, 0],
      [radius, 0.2],
      [radius * 0.94, h - 0.9],
      [radius * 1.35, h - 0.6],
    ],
    look,
    { n: 16 },
  );
  m.box(0, h - 0.38, 0, radius * 3, 0.38, radius * 3, look);
  room.put(m, { at: [x, 0, z] });
}

/** A screen that shines, standing on a desk. */
export function screen(room: Room, x: number, y: number, z: number, yaw = 0, w = 0.52): void {
  const m = new Model().box(0, 0, 0.02, 0.2, 0.02, 0.14, K.DARK).box(0, 0.02, 0.04, 0.05, 0.1, 0.03, K.DARK);
  m.box(0, 0.1, 0, w, w * 0.62, 0.03, K.DARK).front(
    -0.017,
    -w / 2 + 0.02,
    0.12,
    w - 0.04,
    w * 0.62 - 0.04,
    GLOW('#dcebf2'),
    0.5,
  );
  for (const [k, l] of [
    [0.72, 0.6],
    [0.56, 0.4],
    [0.4, 0.7],
  ] as const)
    m.decal(
      [
        [-w * 0.4, 0.1 + w * 0.62 * k, -0.018],
        [-w * 0.4, 0.112 + w * 0.62 * k, -0.018],
        [-w * 0.4 + w * 0.8 * l, 0.112 + w * 0.62 * k, -0.018],
        [-w * 0.4 + w * 0.8 * l, 0.1 + w * 0.62 * k, -0.018],
      ],
      K.GREY,
      0,
    );
  room.w.model(m, { at: [x, y, z], yaw });
}

/** A pile of papers or books. */
export function pile(room: Room, [x, y, z]: P3, n = 4, seed = 1, paper = true): void {
  const r = rng(seed);
  const colours = [K.RED, K.BLUE, K.CREAM, K.GREEN, K.BROWN];
  blocks(
    room,
    [x, y, z],
    r(-12, 12),
    Array.from({ length: n }, (_, i) =>
      block(
        [r(-0.015, 0.015), i * 0.035, r(-0.015, 0.015)],
        [0.22, 0.035, 0.29],
        paper ? K.WHITE : colours[(i + seed) % 5]!,
      ),
    ),
  );
}

/** A flight of steps that climbs along +z from a point. */
export const steps = asKind('stairs', drawSteps);
function drawSteps(
  room: Room,
  [x, z]: P2,
  { w, count, rise, tread }: { w: number; count: number; rise: number; tread: number },
  look: Look,
): void {
  for (let i = 0; i < count; i++)
    room.put(new Model().box(0, 0, 0, w, rise * (i + 1), tread, look), { at: [x, 0, z + tread * (i + 0.5)] });
}
