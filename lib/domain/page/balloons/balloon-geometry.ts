import { union, type Geom } from 'polyclip-ts';
import { createRandom } from '@/lib/rough/tags';

/** In millimetres, right and down from a balloon's middle unless something else is said. */
export type Point = readonly [x: number, y: number];
/** A closed line of points; the last is joined to the first. */
export type Ring = readonly Point[];

/** Rings as one SVG path of straight pieces, to a hundredth of a millimetre: a quarter of a pixel at 600 dpi. */
export function pathOf(rings: readonly Ring[]): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`).join('');
}

/** Turned clockwise about 0, 0, then moved. */
export function turnedRing(ring: Ring, turnDeg: number, [dx, dy]: Point = [0, 0]): Ring {
  return ring.map((point) => {
    const [x, y] = turnedPoint(point, turnDeg);
    return [x + dx, y + dy];
  });
}

export function turnedPoint([x, y]: Point, turnDeg: number): Point {
  if (turnDeg === 0) return [x, y];
  const angle = (turnDeg * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [x * cosine - y * sine, x * sine + y * cosine];
}

export function mixed([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

export function distance(from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Of a quadratic Bézier curve, both ends included. */
export function quadratic(from: Point, control: Point, to: Point, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return mixed(mixed(from, control, share), mixed(control, to, share), share);
  });
}

type Cubic = readonly [Point, Point, Point, Point];

/** Of a cubic Bézier curve, without its end. */
export function cubic(curve: Cubic, count: number): Point[] {
  const points: Point[] = [];
  for (let index = 0; index < count; index += 1) {
    const share = index / count;
    points.push([cubicAt(curve, 0, share), cubicAt(curve, 1, share)]);
  }
  return points;
}

function cubicAt([from, first, second, to]: Cubic, axis: 0 | 1, share: number): number {
  const a = from[axis] + (first[axis] - from[axis]) * share;
  const b = first[axis] + (second[axis] - first[axis]) * share;
  const c = second[axis] + (to[axis] - second[axis]) * share;
  const ab = a + (b - a) * share;
  const bc = b + (c - b) * share;
  return ab + (bc - ab) * share;
}

/** So many points along a closed line, the same way apart. */
export function evenly(ring: Ring, count: number): Point[] {
  const lengths = ring.map((point, index) => distance(point, ring[(index + 1) % ring.length] ?? point));
  const whole = lengths.reduce((sum, one) => sum + one, 0);
  const points: Point[] = [];
  let [edge, passed] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const at = (whole * index) / count;
    while (edge < ring.length - 1 && passed + (lengths[edge] ?? 0) < at) passed += lengths[edge++] ?? 0;
    const from: Point = ring[edge] ?? [0, 0];
    const to: Point = ring[(edge + 1) % ring.length] ?? from;
    points.push(mixed(from, to, Math.min(1, (at - passed) / Math.max(1e-9, lengths[edge] ?? 0))));
  }
  return points;
}

export function lengthOfRing(ring: Ring): number {
  return ring.reduce((sum, point, index) => sum + distance(point, ring[(index + 1) % ring.length] ?? point), 0);
}

/** By the number of edges that a ray to the right crosses. */
export function isWithin(point: Point, ring: Ring): boolean {
  const x = point[0];
  const y = point[1];
  let from = ring.at(-1) ?? point;
  let inside = false;
  for (const to of ring) {
    const isAbove = to[1] > y;
    if (isAbove !== from[1] > y && x < ((from[0] - to[0]) * (y - to[1])) / (from[1] - to[1]) + to[0]) inside = !inside;
    from = to;
  }
  return inside;
}

/** A ring's edges as numbers: where each begins, and which way it goes. */
interface Edges {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
}

function edgesOf(ring: Ring): Edges {
  const count = ring.length;
  const edges: Edges = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    dx: new Float64Array(count),
    dy: new Float64Array(count),
  };
  let from = ring.at(-1) ?? [0, 0];
  ring.forEach((to, index) => {
    edges.x[index] = from[0];
    edges.y[index] = from[1];
    edges.dx[index] = to[0] - from[0];
    edges.dy[index] = to[1] - from[1];
    from = to;
  });
  return edges;
}

/** Whether an edge comes nearer to a point than so far. */
function isNearEdge(pointX: number, pointY: number, { x, y, dx, dy }: Edges, nearMm: number): boolean {
  const near = nearMm * nearMm;
  for (let index = 0; index < x.length; index += 1) {
    const offX = pointX - (x[index] ?? 0);
    const wayX = dx[index] ?? 0;
    const wayY = dy[index] ?? 0;
    const reach = nearMm + Math.abs(wayX) + Math.abs(wayY);
    if (offX > reach || offX < -reach) continue;
    const offY = pointY - (y[index] ?? 0);
    if (offY > reach || offY < -reach) continue;
    const along = clamp((offX * wayX + offY * wayY) / Math.max(1e-12, wayX * wayX + wayY * wayY), 0, 1);
    const apartX = offX - wayX * along;
    const apartY = offY - wayY * along;
    if (apartX * apartX + apartY * apartY < near) return true;
  }
  return false;
}

/**
 * The ring so far inside of another that nothing of it is nearer to the outline than a margin. Where that leaves
 * nothing, the ring about its own middle at a tenth of its size.
 */
export function insetRing(outline: Ring, marginMm: number): Ring {
  const ring = inShortPieces(outline);
  const edges = edgesOf(ring);
  const turning = Math.sign(signedArea(ring)) || 1;
  const points: Point[] = [];
  ring.forEach((point, index) => {
    const comes = wayTo(ring.at(index - 1) ?? point, point);
    const goes = wayTo(point, ring[(index + 1) % ring.length] ?? point);
    // Halfway between both edges; a corner goes farther in, so that it keeps the margin to each of them.
    const way: Point = [comes[0] + goes[0], comes[1] + goes[1]];
    const length = Math.max(1e-9, distance([0, 0], way));
    const grown = (marginMm * turning) / Math.max(0.4, length / 2) / length;
    const inner: Point = [point[0] - way[1] * grown, point[1] + way[0] * grown];
    if (!isNearEdge(inner[0], inner[1], edges, marginMm * 0.96) && isWithin(inner, ring)) points.push(inner);
  });
  if (points.length >= 3) return points;
  const middle = middleOf(ring);
  return ring.map((point) => mixed(middle, point, 0.1));
}

function wayTo(from: Point, to: Point): Point {
  const length = Math.max(1e-9, distance(from, to));
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

const LONGEST_PIECE_MM = 0.7;

/** The same ring with a vertex at least every so often, where sides are straight too. */
export function inShortPieces(ring: Ring): Ring {
  const pieces: Point[] = [];
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const count = Math.ceil(distance(from, to) / LONGEST_PIECE_MM);
    pieces.push(from);
    for (let piece = 1; piece < count; piece += 1) pieces.push(mixed(from, to, piece / count));
  });
  return pieces;
}

/** Positive for rings that turn clockwise on the page. */
export function signedArea(ring: Ring): number {
  let from = ring.at(-1) ?? [0, 0];
  let twice = 0;
  for (const to of ring) {
    twice += from[0] * to[1] - to[0] * from[1];
    from = to;
  }
  return twice / 2;
}

export function middleOf(ring: Ring): Point {
  const count = Math.max(1, ring.length);
  return [ring.reduce((sum, [x]) => sum + x, 0) / count, ring.reduce((sum, [, y]) => sum + y, 0) / count];
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Points are moved by at most so much, in millimetres, where the clipper can't tell edges apart: a fortieth of a line's width. */
const JITTER_MM = 0.004;
const MOST_TRIES = 6;

/**
 * One outline round several. The clipper gives up on some touching edges, so it is asked again with points moved by
 * less than can be seen; if it never can, the rings come back as they were.
 */
export function unitedRings(rings: readonly Ring[]): Ring[] {
  if (rings.length < 2) return [...rings];
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = triedUnion(rings, attempt);
    if (found !== null) return found;
  }
  return [...rings];
}

function triedUnion(rings: readonly Ring[], attempt: number): Ring[] | null {
  const random = createRandom(attempt);
  const jitter = (value: number): number =>
    Math.round((value + (random() - 0.5) * 2 * JITTER_MM * Math.min(1, attempt)) * 10_000) / 10_000;
  const [first, ...others] = rings.map((ring): Geom => [
    ring.map(([x, y]): [number, number] => [jitter(x), jitter(y)]),
  ]);
  if (first === undefined) return [];
  try {
    return union(first, ...others).flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1)));
  } catch {
    return null;
  }
}
