import { distance, mix, rotateDegrees, type Point } from '@/lib/geometry';
import type { EffectParameters } from './effect';

/** The way that lines run along: straight, or a curve. */
export interface Lane {
  readonly length: number;
  /**
   * The middle of a line on it. @param from, to distances along it from its middle @param across distance from it, to the
   * right of the way
   */
  between(from: number, to: number, across: number): Point[];
}

/** A lane about the origin along x, as long as the outer range. */
export function straightLane({ outer }: Pick<EffectParameters, 'outer'>): Lane {
  return {
    length: outer.width,
    between: (from, to, across) => [
      [from, across],
      [to, across],
    ],
  };
}

const PIECES = 16;
const ORIGIN: Point = [0, 0];

/**
 * A lane through points, in the caller's own coordinates: a centripetal Catmull-Rom curve (Catmull and Rom, 1974).
 * @returns null where the points are one place
 */
export function curvedLane(path: readonly Point[]): Lane | null {
  const points = curveThrough(path);
  const lengths: number[] = [];
  points.reduce((sum, point, index) => {
    const before = points[index - 1];
    const length = before === undefined ? 0 : sum + distance(before, point);
    lengths.push(length);
    return length;
  }, 0);
  const total = lengths.at(-1) ?? 0;
  if (total < 1e-6) return null;
  const at = (along: number, across: number): Point => {
    const wanted = Math.max(0, Math.min(total, along + total / 2));
    const to = Math.max(
      1,
      lengths.findIndex((length) => length >= wanted - 1e-9),
    );
    const [a, b] = [points[to - 1] ?? ORIGIN, points[to] ?? ORIGIN];
    const span = (lengths[to] ?? 0) - (lengths[to - 1] ?? 0);
    const share = span < 1e-12 ? 0 : (wanted - (lengths[to - 1] ?? 0)) / span;
    const [x, y] = mix(a, b, share);
    const [nx, ny] = mixedNormal(points, to, share);
    return [x + nx * across, y + ny * across];
  };
  return {
    length: total,
    between: (from, to, across) => {
      const count = Math.max(2, Math.min(48, Math.ceil((Math.abs(to - from) / total) * 48)));
      return Array.from({ length: count + 1 }, (_, index) => at(from + ((to - from) * index) / count, across));
    },
  };
}

/** A curve through points, with pieces between them. */
export function curveThrough(path: readonly Point[]): Point[] {
  return path.flatMap((to, index): Point[] => {
    const from = path[index - 1];
    if (from === undefined) return [to];
    const [before, after] = [path[index - 2] ?? reflected(to, from), path[index + 1] ?? reflected(from, to)];
    return Array.from({ length: PIECES }, (_, step) => splinePoint([before, from, to, after], (step + 1) / PIECES));
  });
}

function reflected(point: Point, about: Point): Point {
  return [2 * about[0] - point[0], 2 * about[1] - point[1]];
}

/** A point between the second and the third of four, by the recursion of Barry and Goldman (1988). */
function splinePoint([a, b, c, d]: readonly [Point, Point, Point, Point], share: number): Point {
  const knot = (from: Point, to: Point): number => Math.max(1e-4, Math.sqrt(distance(from, to)));
  const t1 = knot(a, b);
  const t2 = t1 + knot(b, c);
  const t3 = t2 + knot(c, d);
  const t = t1 + (t2 - t1) * share;
  const [ab, bc, cd] = [mix(a, b, t / t1), mix(b, c, (t - t1) / (t2 - t1)), mix(c, d, (t - t2) / (t3 - t2))];
  return mix(mix(ab, bc, t / t2), mix(bc, cd, (t - t1) / (t3 - t1)), (t - t1) / (t2 - t1));
}

function mixedNormal(points: readonly Point[], to: number, share: number): Point {
  const [first, second] = [normalOf(points, to - 1), normalOf(points, to)];
  const [x, y] = mix(first, second, share);
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function normalOf(points: readonly Point[], index: number): Point {
  const from = points[Math.max(0, index - 1)] ?? ORIGIN;
  const to = points[Math.min(points.length - 1, index + 1)] ?? ORIGIN;
  const length = distance(from, to) || 1;
  return [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
}

/** From the caller's coordinates into those of the effect, and back. */
export function toLocal({ at, angleDeg }: Pick<EffectParameters, 'at' | 'angleDeg'>, [x, y]: Point): Point {
  return rotateDegrees([x - at.x, y - at.y], -angleDeg);
}
