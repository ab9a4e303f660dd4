import { mix, type Point } from './point';

/** Points of a quadratic Bézier curve, both ends included. */
export function quadraticPoints(from: Point, control: Point, to: Point, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return mix(mix(from, control, share), mix(control, to, share), share);
  });
}

type Cubic = readonly [Point, Point, Point, Point];

/** Points of a cubic Bézier curve, without its end. */
export function cubicPoints(curve: Cubic, count: number): Point[] {
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
