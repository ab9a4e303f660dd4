import type { BalloonKind } from '@/lib/contracts/balloons';
import { clamp, distance, inShortPieces, mix, type Point, quadraticPoints, type Ring } from '@/lib/geometry';
import { uniteRings } from './unite-rings';

export interface TailToDraw {
  readonly kind: BalloonKind;
  /** What it points at, from the balloon's middle. */
  readonly target: Point;
  /** Where it leaves the balloon; null as the balloon's size asks. */
  readonly widthMm: number | null;
  /** How far it bows to its side, as a share of its length. */
  readonly bend: number;
}

/** Where a tail runs, for drawing it and for taking hold of it. */
export interface TailLine {
  /** On the outline. */
  readonly base: Point;
  /** A little short of what it points at. */
  readonly tip: Point;
  /** In the middle of its bow. */
  readonly bow: Point;
  readonly lengthMm: number;
}

/** Outline with its tails, and what stands apart from it: the puffs that lead from a thought to who thinks. */
export interface TailedRing {
  readonly rings: readonly Ring[];
  readonly apart: readonly Ring[];
}

/** A target that is nearer to the outline than this needs no tail. */
const LEAST_GAP_MM = 0.9;

/** How a tail runs from an outline to what it points at; null where that is inside, or so near that nobody needs a tail. */
export function tailLine(ring: Ring, { target, bend }: Pick<TailToDraw, 'target' | 'bend'>): TailLine | null {
  const reach = Math.hypot(...target);
  const crossing = farthestCrossing(ring, target);
  if (crossing === null || reach < 0.01) return null;
  const base: Point = [(target[0] / reach) * crossing.away, (target[1] / reach) * crossing.away];
  const gap = reach - crossing.away;
  if (gap < LEAST_GAP_MM) return null;
  // Readers follow the direction; a tail that touches a mouth looks as if it were poured into it.
  const lengthMm = gap - clamp(gap * 0.16, 0.3, 4.5);
  const tip = mix(base, target, lengthMm / gap);
  const [sideX, sideY] = [-target[1] / reach, target[0] / reach];
  const middle = mix(base, tip, 0.5);
  return { base, tip, bow: [middle[0] + sideX * bend * lengthMm, middle[1] + sideY * bend * lengthMm], lengthMm };
}

/** An outline with tails cut out of it, so that no line runs between balloon and tail. */
export function withTails(bare: Ring, tails: readonly TailToDraw[], boxMm: number): TailedRing {
  // Tails leave from a vertex, or close to one.
  const ring = inShortPieces(bare);
  const apart: Ring[] = [];
  const wedges: Wedge[] = [];
  for (const tail of tails) {
    const line = tailLine(ring, tail);
    if (line === null) continue;
    if (tail.kind === 'thought') apart.push(...puffs(line));
    else wedges.push(wedgeOf(ring, { ...tail, line, boxMm }));
  }
  const spliced = splice(ring, wedges);
  return { rings: spliced === null ? uniteRings([ring, ...wedges.map(({ alone }) => alone)]) : [spliced], apart };
}

/** Where a ray from the middle leaves the ring for good. */
function farthestCrossing(ring: Ring, [x, y]: Point): { index: number; away: number } | null {
  const reach = Math.hypot(x, y);
  if (reach < 0.01) return null;
  const [dx, dy] = [x / reach, y / reach];
  let found: { index: number; away: number } | null = null;
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const [a, b] = [from[0] * dy - from[1] * dx, to[0] * dy - to[1] * dx];
    if (a > 0 === b > 0) return;
    const [atX, atY] = mix(from, to, a / (a - b));
    const away = atX * dx + atY * dy;
    if (away > 0 && away > (found?.away ?? 0)) found = { index, away };
  });
  return found;
}

interface Wedge {
  /** Vertices of the ring that the tail takes away: from behind the first up to the last. */
  readonly from: number;
  readonly count: number;
  /** From where it leaves the ring, over its tip, to where it comes back. */
  readonly line: readonly Point[];
  /** The tail as a shape of its own, rooted in the balloon. */
  readonly alone: Ring;
}

function wedgeOf(
  ring: Ring,
  { kind, line, widthMm, boxMm }: TailToDraw & { readonly line: TailLine; readonly boxMm: number },
): Wedge {
  const usual = clamp(0.11 * boxMm + 1.5, 2.2, 6.5) * (kind === 'shout' ? 1.3 : 1);
  const half = Math.min(widthMm ?? usual, boxMm * 0.8) / 2;
  const { index } = farthestCrossing(ring, line.tip) ?? { index: 0 };
  const way = { half, tip: line.tip, isToValley: kind === 'shout' || kind === 'radio' };
  const start = walk(ring, { ...way, index, step: -1 });
  const end = walk(ring, { ...way, index: index + 1, step: 1 });
  const sides = kind === 'radio' ? bolt(start.at, end.at, line.tip) : horn(start.at, end.at, line);
  const root = mix([0, 0], line.base, 0.5);
  return { from: start.index, count: start.steps + end.steps + 2, line: sides, alone: [...sides, root] };
}

interface Walk {
  readonly index: number;
  readonly step: 1 | -1;
  /** Of the tail's width. */
  readonly half: number;
  readonly tip: Point;
  /** On to the foot of a ray or tooth, so that none is cut in its middle. */
  readonly isToValley: boolean;
}

/** Along a ring from where a tail's axis crosses it, to where half of the tail's width is reached. */
function walk(ring: Ring, { index, step, half, tip, isToValley }: Walk): { index: number; steps: number; at: Point } {
  const reach = Math.max(1e-9, Math.hypot(...tip));
  const off = ([x, y]: Point): number => Math.abs(x * tip[1] - y * tip[0]) / reach;
  const vertex = (steps: number): Point => ring.at((index + step * steps) % ring.length) ?? [0, 0];
  const most = Math.floor(ring.length * 0.4);
  let steps = 0;
  while (steps < most && off(vertex(steps)) < half) steps += 1;
  const isFoot = (at: number): boolean =>
    Math.hypot(...vertex(at)) <= Math.min(Math.hypot(...vertex(at - 1)), Math.hypot(...vertex(at + 1)));
  if (isToValley) while (steps < most && !isFoot(steps)) steps += 1;
  const [inner, outer] = [vertex(steps - 1), vertex(steps)];
  const [near, far] = [off(inner), off(outer)];
  const isCut = !isToValley && steps > 0 && near < half && far > half;
  const at = isCut ? mix(inner, outer, (half - near) / (far - near)) : outer;
  return { index: (((index + step * steps) % ring.length) + ring.length) % ring.length, steps, at };
}

/** Both sides bow the same way, so that the tail looks drawn by one stroke of the wrist. */
function horn(start: Point, end: Point, { base, tip, bow }: TailLine): Point[] {
  const straight = mix(base, tip, 0.5);
  const control = (side: Point): Point => {
    const middle = mix(mix(side, tip, 0.42), mix(base, tip, 0.42), 0.35);
    return [middle[0] + 2 * (bow[0] - straight[0]), middle[1] + 2 * (bow[1] - straight[1])];
  };
  const count = Math.round(clamp(distance(base, tip) / 0.8, 6, 40));
  return [
    ...quadraticPoints(start, control(start), tip, count),
    ...quadraticPoints(tip, control(end), end, count).slice(1),
  ];
}

/** A flash: shares of the way to the tip, and of half the width to the end's side. */
const FLASH = {
  there: [
    [0.4, 0.12],
    [0.34, -0.75],
  ],
  back: [
    [0.5, 0.2],
    [0.58, 1.1],
  ],
} as const;

function bolt(start: Point, end: Point, tip: Point): Point[] {
  const base = mix(start, end, 0.5);
  const half: Point = [(end[0] - start[0]) / 2, (end[1] - start[1]) / 2];
  const at = ([along, side]: readonly [number, number]): Point => {
    const [x, y] = mix(base, tip, along);
    return [x + half[0] * side, y + half[1] * side];
  };
  return [start, ...FLASH.there.map(at), tip, ...FLASH.back.map(at), end];
}

/** Fewer and smaller towards who thinks. */
function puffs({ base, tip, bow, lengthMm }: TailLine): Ring[] {
  const count = Math.round(clamp(lengthMm / 4, 1, 5));
  // Beside a head there is room for one small puff that touches neither.
  const largest = clamp(lengthMm * 0.13, Math.min(0.7, lengthMm * 0.22), 2.1);
  const straight = mix(base, tip, 0.5);
  const control: Point = [2 * bow[0] - straight[0], 2 * bow[1] - straight[1]];
  return Array.from({ length: count }, (_, index): Ring => {
    const radius = largest * (1 - (0.62 * index) / Math.max(1, count - 1));
    const share = clamp((largest * 1.5) / lengthMm + (index / Math.max(1, count - 1)) * (1 - largest / lengthMm), 0, 1);
    const [x, y] = mix(mix(base, control, share), mix(control, tip, share), share);
    return Array.from({ length: 40 }, (_unused, corner): Point => {
      const angle = (corner / 40) * 2 * Math.PI;
      return [x + radius * 1.12 * Math.cos(angle), y + radius * 0.94 * Math.sin(angle)];
    });
  });
}

/** The ring with each tail in place of the piece that it leaves from; null where two tails leave from the same piece. */
function splice(ring: Ring, wedges: readonly Wedge[]): Ring | null {
  const taken = new Map<number, Wedge>();
  for (const wedge of wedges) {
    for (let step = 0; step < wedge.count; step += 1) {
      const index = (wedge.from + step) % ring.length;
      if (taken.has(index)) return null;
      taken.set(index, wedge);
    }
  }
  const drawn = new Set<Wedge>();
  // Begins where no tail is, so that none is met in its middle.
  const begin = ring.findIndex((_, index) => !taken.has(index));
  if (begin < 0) return null;
  return ring.flatMap((_, step): readonly Point[] => {
    const index = (begin + step) % ring.length;
    const wedge = taken.get(index);
    const point = ring[index];
    if (wedge === undefined) return point ? [point] : [];
    if (drawn.has(wedge)) return [];
    drawn.add(wedge);
    const [first, last] = [ring[wedge.from], ring[(wedge.from + wedge.count - 1) % ring.length]];
    return [...(first ? [first] : []), ...wedge.line, ...(last ? [last] : [])];
  });
}

/** The bend that brings the middle of a tail's bow to a place; as it was where the tail has no length. */
export function bendToward({ base, tip, lengthMm }: TailLine, [x, y]: Point, before: number): number {
  if (lengthMm < 0.01) return before;
  const middle = mix(base, tip, 0.5);
  const [wayX, wayY] = [(tip[0] - base[0]) / lengthMm, (tip[1] - base[1]) / lengthMm];
  const off = (x - middle[0]) * -wayY + (y - middle[1]) * wayX;
  return Math.round(clamp(off / lengthMm, -1, 1) * 100) / 100;
}
