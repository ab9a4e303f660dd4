import { rng, type P3 } from '../../../geometry/geometry';
import { L, type Look } from '../../../world/kit';
import * as K from '../../../things/looks';
import type { Room } from './room';
import { block, blocks } from './sets';
import { asKind } from './as-kind';

export type Facing = 'front' | 'back' | 'left' | 'right';
export type Fill = 'books' | 'goods' | 'jars' | 'bottles' | 'files' | 'drinks' | 'mixed';

export interface ShelfSpec {
  /** Middle of the base. */
  readonly x: number;
  readonly z: number;
  readonly y?: number;
  /** Width along its face, height, depth. */
  readonly w: number;
  readonly h: number;
  readonly d: number;
  /** Where its open side looks: `front` is towards the usual camera. */
  readonly facing: Facing;
  readonly rows: number;
  readonly fill: Fill;
  readonly look?: Look;
  readonly seed?: number;
  /** Also stocked on the other side (shop shelves). */
  readonly both?: boolean;
  /** Lit from inside. */
  readonly inner?: Look;
}

const COLOURS: Readonly<Record<Fill, readonly Look[]>> = {
  books: [K.RED, K.BLUE, K.GREEN, K.WHITE, K.BROWN, K.DARK, K.CREAM, K.GREY],
  files: [K.WHITE, K.GREY, K.BLUE, K.WHITE, K.DARK, K.CREAM],
  goods: [K.RED, K.BLUE, K.GREEN, K.YELLOW, K.WHITE, K.CREAM, K.PINK, K.WHITE],
  jars: [K.GLASS, K.BROWN, K.WHITE, K.GREEN, K.CREAM],
  bottles: [L('#4a6a4a', 0.5), K.BROWN, K.DARK, K.GLASS, L('#b5763c', 0.3)],
  drinks: [K.WHITE, K.SKY, K.GREEN, K.RED, K.YELLOW, K.BROWN],
  mixed: [K.RED, K.BLUE, K.WHITE, K.WOOD, K.DARK, K.GREEN, K.CREAM],
};

/** A shelf full of things: a box, and on its open side everything as few merged shapes. */
export const shelf = asKind('shelf', drawShelf);
function drawShelf(room: Room, s: ShelfSpec): void {
  const along = s.facing === 'front' || s.facing === 'back';
  const look = s.look ?? K.DARK_WOOD;
  const y = s.y ?? 0;
  blocks(room, [s.x, y, s.z], 0, [block([0, 0, 0], [along ? s.w : s.d, s.h, along ? s.d : s.w], look)]);
  face(room, s, s.facing);
  if (s.both) face(room, s, { front: 'back', back: 'front', left: 'right', right: 'left' }[s.facing] as Facing);
}

function face(room: Room, s: ShelfSpec, facing: Facing): void {
  const { w } = room;
  const y = s.y ?? 0;
  const sign = facing === 'front' || facing === 'left' ? -1 : 1;
  const along = facing === 'front' || facing === 'back';
  const plane = (along ? s.z : s.x) + sign * (s.d / 2 + 0.004);
  if ((w.shot.at[along ? 2 : 0] - plane) * sign < 0.02) return;
  const from = (along ? s.x : s.z) - s.w / 2;
  const point = (u: number, v: number): P3 => (along ? [from + u, y + v, plane] : [plane, y + v, from + u]);
  const lo = point(0, 0);
  const hi = point(s.w, s.h);
  if (along) hi[2] = plane + sign * 0.002;
  else hi[0] = plane + sign * 0.002;
  w.item(
    [Math.min(lo[0], hi[0]), lo[1], Math.min(lo[2], hi[2])],
    [Math.max(lo[0], hi[0]), hi[1], Math.max(lo[2], hi[2])],
    () => stock(room, s, point),
  );
}

/** Rows of things, wider the farther they are, with gaps and a few leaning ones. */
function stock(room: Room, s: ShelfSpec, point: (u: number, v: number) => P3): void {
  const { w } = room;
  const middle = point(s.w / 2, s.h / 2);
  const depth = w.depth(middle);
  if (depth < 0.1) return;
  const px = w.px(middle);
  const r = rng((s.seed ?? 1) * 17 + 3);
  const rect = (u0: number, u1: number, v0: number, v1: number): P3[] => [
    point(u0, v0),
    point(u1, v0),
    point(u1, v1),
    point(u0, v1),
  ];
  const rim = Math.min(0.04, s.h * 0.05);
  const cell = (s.h - rim) / s.rows;
  const colours = COLOURS[s.fill];
  const paths = colours.map(() => '');
  const lines: [P3, P3][] = [];
  const boards: [P3, P3][] = [];
  let labels = '';
  const back = s.inner ?? L('#4a3c34', s.fill === 'goods' || s.fill === 'drinks' ? 0.3 : 0.9);
  w.fill(rect(rim, s.w - rim, rim, s.h - rim), back, 1);
  const least = Math.max(narrow(s.fill), 6 / px);
  for (let row = 0; row < s.rows; row++) {
    const base = rim + row * cell;
    let u = rim + 0.01;
    while (u < s.w - rim - least) {
      const t = least * r(0.8, 1.5);
      if (u + t > s.w - rim) break;
      if (r() < 0.09) {
        u += t * r(1, 2.6);
        continue;
      }
      const k = Math.floor(r(0, colours.length - 0.001));
      const high = (cell - rim) * r(s.fill === 'goods' ? 0.6 : 0.68, 0.94);
      paths[k] += thing(w, s.fill, rect, [u, t, base, high]);
      lines.push([point(u, base), point(u, base + high)]);
      if (t * px > 8) lines.push([point(u, base + high), point(u + t, base + high)]);
      if (t * px > 9 && r() < 0.6)
        labels += w.poly(
          rect(u + t * 0.2, u + t * 0.8, base + high * 0.35, base + high * (s.fill === 'books' ? 0.72 : 0.6)),
        );
      u += t + (s.fill === 'books' || s.fill === 'files' ? 0.002 : 0.02);
    }
    boards.push([point(rim, base), point(s.w - rim, base)]);
  }
  for (let k = 0; k < colours.length; k++) w.put(paths[k]!, colours[k]!, 2, depth);
  if (labels) w.put(labels, K.WHITE, 2, depth);
  w.edges(lines, 0.4);
  w.edges(boards, 1.5, room.hourly(s.look ?? K.DARK_WOOD));
  w.edges(boards, 0.5);
  w.outline(rect(rim, s.w - rim, rim, s.h - rim), 0.7);
}

const narrow = (fill: Fill): number =>
  ({ books: 0.042, files: 0.07, goods: 0.1, jars: 0.11, bottles: 0.08, drinks: 0.075, mixed: 0.09 })[fill];

function thing(
  w: Room['w'],
  fill: Fill,
  rect: (u0: number, u1: number, v0: number, v1: number) => P3[],
  [u, t, base, high]: readonly [left: number, width: number, base: number, height: number],
): string {
  if (fill !== 'bottles' && fill !== 'drinks' && fill !== 'jars') return w.poly(rect(u, u + t, base, base + high));
  const [a, b, c, d] = [
    rect(u, u + t, base, base + high * 0.66),
    rect(u + t * 0.32, u + t * 0.68, base + high * 0.66, base + high),
  ].flat() as P3[] as [P3, P3, P3, P3];
  const [e, f, g, h] = rect(u + t * 0.32, u + t * 0.68, base + high * 0.78, base + high) as [P3, P3, P3, P3];
  return w.poly([a, b, c, f, g, h, e, d]);
}
