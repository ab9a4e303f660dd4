import type { PagePoint } from '../layout/page-point';

/**
 * A line with fewer points that is nowhere farther than the tolerance from the one that was drawn (Douglas and Peucker,
 * 1973). The first and the last point stay.
 * @param toleranceMm at least 0, in the unit of the points
 */
export function simplifyLine(points: readonly PagePoint[], toleranceMm: number): PagePoint[] {
  const keeps = new Uint8Array(points.length);
  if (points.length > 0) keeps[0] = keeps[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestFrom(points, from, to);
    if (farthest === null || farthest.distance <= toleranceMm) continue;
    keeps[farthest.index] = 1;
    spans.push([from, farthest.index], [farthest.index, to]);
  }
  return points.filter((_, index) => keeps[index] === 1);
}

/** A closed outline with fewer points; at least three, and the first does not come again at the end. */
export function simplifyRing(ring: readonly PagePoint[], toleranceMm: number): PagePoint[] {
  const [first] = ring;
  if (first === undefined || ring.length <= 4) return [...ring];
  // Two halves, so that no point of a ring is judged by a line without length.
  const half = farthestPoint(ring, first);
  const simple = [
    ...simplifyLine(ring.slice(0, half + 1), toleranceMm).slice(0, -1),
    ...simplifyLine([...ring.slice(half), first], toleranceMm).slice(0, -1),
  ];
  return simple.length >= 3 ? simple : [...ring];
}

function farthestPoint(ring: readonly PagePoint[], from: PagePoint): number {
  let best = { index: 0, distance: -1 };
  ring.forEach((point, index) => {
    const distance = Math.hypot(point.x - from.x, point.y - from.y);
    if (distance > best.distance) best = { index, distance };
  });
  return best.index;
}

function farthestFrom(points: readonly PagePoint[], from: number, to: number) {
  const [a, b] = [points[from], points[to]];
  if (a === undefined || b === undefined || to - from < 2) return null;
  let best = { index: from, distance: -1 };
  for (let index = from + 1; index < to; index++) {
    const point = points[index];
    const distance = point === undefined ? 0 : distanceToSegment(point, a, b);
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

/** How far a point is from a straight piece of a line. */
export function distanceToSegment(point: PagePoint, a: PagePoint, b: PagePoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - dx * at, point.y - a.y - dy * at);
}
