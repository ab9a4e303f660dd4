import { rng, type P3 } from '../../../geometry/geometry';
import { GLOW, L, TAU, type Look } from '../../../world/kit';
import { glyphs } from '../../../world/brush';
import * as K from '../../../things/looks';
import type { Area, Room, Wall } from './room';
import { paneLook } from './windows';
import { asKind } from './as-kind';

export interface DoorOptions {
  readonly look?: Look;
  /** Share of its height that is a pane, from the top. */
  readonly pane?: number;
  readonly sliding?: boolean;
  /** Stands open on the dark of the next room. */
  readonly open?: boolean;
}

/** A door in its frame. */
export const door = asKind('door', drawDoor);
function drawDoor(room: Room, wall: Wall, from: number, to: number, height = 2.05, o: DoorOptions = {}): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const wide = to - from;
  room.panel(wall, [from - 0.08, to + 0.08, 0, height + 0.08], room.hourly(L('#e9dfca', 0.03)), 0.9);
  if (o.open) {
    room.panel(wall, [from, to, 0, height], w.time === 'night' ? L('#1a1c2a', 1) : L('#59534e', 0.62), 0.9);
    return;
  }
  room.panel(wall, [from, to, 0, height], room.hourly(o.look ?? K.DARK_WOOD), 1);
  const leaves = o.sliding ? 2 : 1;
  for (let i = 0; i < leaves; i++) {
    const a = from + (wide * i) / leaves;
    const b = from + (wide * (i + 1)) / leaves;
    const m = (b - a) * 0.16;
    if (o.pane) room.panel(wall, [a + m, b - m, height * (1 - o.pane), height * 0.94], paneLook(w), 0.7);
    else room.panel(wall, [a + m, b - m, height * 0.56, height * 0.93], room.hourly(o.look ?? K.DARK_WOOD), 0.55);
    room.panel(
      wall,
      [a + m, b - m, height * 0.06, height * (o.pane ? Math.min(0.42, 0.92 - o.pane) : 0.48)],
      room.hourly(o.look ?? K.DARK_WOOD),
      0.55,
    );
    if (o.sliding) room.panel(wall, [i ? a + 0.03 : b - 0.08, i ? a + 0.08 : b - 0.03, 0.9, 1.08], K.DARK, 0);
  }
  if (o.sliding) w.edge(room.at(wall, from + wide / 2, 0, 0.01), room.at(wall, from + wide / 2, height, 0.01), 0.9);
  else room.panel(wall, [to - 0.14, to - 0.08, 0.96, 1.02], K.STEEL, 0.8);
}

export interface Lettering {
  /** How many letters; they run down where the area is higher than wide. */
  readonly count: number;
  readonly seed: number;
  readonly look?: Look;
  /** Of the lines, times the pen. */
  readonly weight?: number;
}

/** Invented letters on a part of a wall, as chalk, paint or light. */
export function letters(
  room: Room,
  wall: Wall,
  [from, to, y0, y1]: Area,
  { count, seed, look = K.DARK, weight = 0.9 }: Lettering,
): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const plane = room.plane(wall, from, to, y0, y1, 0.012);
  const lines: [P3, P3][] = glyphs(plane, count, seed, y1 - y0 > to - from).map((l) => [l[0]!, l[l.length - 1]!]);
  w.edges(lines, weight, look);
}

/** Lines of writing too small to read. */
export function writing(
  room: Room,
  wall: Wall,
  [from, to, y0, y1]: Area,
  rows: number,
  seed: number,
  look: Look = K.DARK,
): void {
  if (!room.faces(wall)) return;
  const r = rng(seed);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < rows; i++) {
    const y = y1 - ((i + 0.5) * (y1 - y0)) / rows;
    let u = from;
    while (u < to - 0.03) {
      const e = Math.min(to, u + r(0.04, 0.2));
      lines.push([room.at(wall, u, y, 0.012), room.at(wall, e, y, 0.012)]);
      u = e + r(0.02, 0.06);
      if (r() < 0.12) break;
    }
  }
  room.w.edges(lines, 0.55, look);
}

/** A blackboard with chalk, its tray, and sponges; or a whiteboard. */
export const board = asKind('signboard', drawBoard);
function drawBoard(room: Room, wall: Wall, [from, to, y0, y1]: Area, o: { white?: boolean; seed?: number } = {}): void {
  if (!room.faces(wall)) return;
  const seed = o.seed ?? 9;
  const chalk = o.white ? K.BLUE : GLOW('#f4f4ee');
  const wide = to - from;
  room.panel(wall, [from - 0.05, to + 0.05, y0 - 0.05, y1 + 0.05], room.hourly(o.white ? K.STEEL : K.WOOD), 1);
  room.panel(wall, [from, to, y0, y1], o.white ? L('#fbfcfb', 0) : L('#2f4a42', 1), 1);
  letters(room, wall, [from + wide * 0.1, from + wide * 0.42, y0 + (y1 - y0) * 0.55, y1 - 0.14], {
    count: 4,
    seed: seed,
    look: chalk,
    weight: 1.1,
  });
  writing(room, wall, [from + wide * 0.12, from + wide * 0.5, y0 + 0.12, y0 + (y1 - y0) * 0.48], 3, seed + 1, chalk);
  sketch(room, wall, from + wide * 0.68, (y0 + y1) / 2, Math.min(wide * 0.1, (y1 - y0) * 0.3), chalk);
  const tray = room.rect(wall, from, to, y0 - 0.12, y0 - 0.05, 0.08);
  room.w.quad(tray, room.hourly(o.white ? K.STEEL : K.WOOD), 0.7);
}

/** A drawing on a board: axes, a curve and a circle. */
function sketch(room: Room, wall: Wall, u: number, v: number, k: number, look: Look): void {
  const p = (a: number, b: number): P3 => room.at(wall, u + a * k, v + b * k, 0.012);
  room.w.edges(
    [
      [p(-1, -0.9), p(1.2, -0.9)],
      [p(-0.8, -1), p(-0.8, 1)],
    ],
    0.8,
    look,
  );
  room.w.pen(
    Array.from({ length: 9 }, (_, i) => p(-0.8 + i * 0.22, -0.6 + 1.2 * Math.sin(i * 0.42))),
    0.9,
    look,
  );
}

/** A picture, poster, scroll or notice. */
export const poster = asKind('painting', drawPoster);
function drawPoster(room: Room, wall: Wall, [from, to, y0, y1]: Area, seed: number, look?: Look): void {
  if (!room.faces(wall)) return;
  const r = rng(seed * 7 + 1);
  const wide = to - from;
  const high = y1 - y0;
  const paper = look ?? [K.CREAM, K.WHITE, K.SKY, K.PINK][Math.floor(r(0, 4))]!;
  room.panel(wall, [from, to, y0, y1], room.hourly(paper, 0.5), 0.8);
  const kind = Math.floor(r(0, 3));
  const inner = [K.RED, K.BLUE, K.GREEN, K.DARK][Math.floor(r(0, 4))]!;
  if (kind === 0) {
    room.panel(wall, [from + wide * 0.12, to - wide * 0.12, y0 + high * 0.36, y1 - high * 0.1], inner, 0.5);
    writing(room, wall, [from + wide * 0.14, to - wide * 0.14, y0 + high * 0.08, y0 + high * 0.3], 2, seed);
  } else if (kind === 1) {
    letters(room, wall, [from + wide * 0.14, to - wide * 0.14, y1 - high * 0.34, y1 - high * 0.1], {
      count: 3,
      seed: seed,
      look: inner,
      weight: 1,
    });
    writing(room, wall, [from + wide * 0.14, to - wide * 0.14, y0 + high * 0.1, y0 + high * 0.6], 4, seed);
  } else {
    const disc = Array.from({ length: 16 }, (_, i) =>
      room.at(
        wall,
        (from + to) / 2 + wide * 0.3 * Math.cos((i / 16) * TAU),
        y0 + high * 0.6 + wide * 0.3 * Math.sin((i / 16) * TAU),
        0.012,
      ),
    );
    room.w.quad(disc, inner, 0.6);
    writing(room, wall, [from + wide * 0.14, to - wide * 0.14, y0 + high * 0.08, y0 + high * 0.24], 2, seed);
  }
}

/** Several sheets pinned unevenly on a board. */
export function notices(
  room: Room,
  wall: Wall,
  [from, to, y0, y1]: Area,
  seed: number,
  back: Look = L('#b99a6a', 0.2),
): void {
  if (!room.faces(wall)) return;
  const r = rng(seed);
  room.panel(wall, [from, to, y0, y1], room.hourly(back), 1);
  let u = from + 0.06;
  while (u < to - 0.2) {
    const wide = r(0.18, 0.34);
    const top = y1 - r(0.05, 0.14);
    const low = Math.max(y0 + 0.05, top - r(0.3, 0.5) * Math.min(1, (y1 - y0) / 0.6));
    if (u + wide > to - 0.04) break;
    room.panel(wall, [u, u + wide, low, top], [K.WHITE, K.CREAM, K.WHITE, K.SKY][Math.floor(r(0, 4))]!, 0.6);
    writing(room, wall, [u + 0.03, u + wide - 0.03, low + 0.04, top - 0.05], 4, Math.round(u * 50) + seed);
    u += wide + r(0.04, 0.12);
  }
}

/** A clock on a wall; ten past ten by day, and so on. */
export function clock(room: Room, wall: Wall, along: number, y: number, radius = 0.17): void {
  if (!room.faces(wall)) return;
  const p = (a: number, k: number): P3 =>
    room.at(wall, along + radius * k * Math.sin(a), y + radius * k * Math.cos(a), 0.015);
  const ring = (k: number): P3[] => Array.from({ length: 20 }, (_, i) => p((i / 20) * TAU, k));
  const hour = { day: 10.2, dusk: 5.4, night: 9.2, dawn: 6 }[room.w.time];
  room.w.quad(ring(1), K.DARK, 0.8);
  room.w.quad(ring(0.84), K.WHITE, 0.5);
  room.w.edges(
    [
      [p(0, 0), p((hour / 12) * TAU, 0.45)],
      [p(0, 0), p((hour % 1) * TAU, 0.7)],
    ],
    0.9,
  );
}

/** A banner or curtain of cloth hanging in folds on a wall. */
export const hanging = asKind('curtain', drawHanging);
function drawHanging(room: Room, wall: Wall, [from, to, y0, y1]: Area, look: Look, folds = 5): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const wide = (to - from) / folds;
  room.panel(wall, [from, to, y0, y1], look, 0);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < folds; i++) {
    const u = from + wide * i;
    w.fill(
      [
        room.at(wall, u + wide * 0.55, y1, 0.011),
        room.at(wall, u + wide, y1, 0.011),
        room.at(wall, u + wide, y0, 0.011),
        room.at(wall, u + wide * 0.66, y0, 0.011),
      ],
      look,
      0,
    );
    lines.push([room.at(wall, u, y1, 0.011), room.at(wall, u, y0, 0.011)]);
  }
  w.edges(lines, 0.5);
  w.outline(room.rect(wall, from, to, y0, y1, 0.011), 1);
}
