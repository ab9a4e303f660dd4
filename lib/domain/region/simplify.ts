import { segmentDistance, simplifyPoints } from '@/lib/geometry';
import type { PagePoint } from '../layout/page-point';

/**
 * A line with fewer points that is nowhere farther than the tolerance from the one that was drawn. The first and the last
 * point stay.
 * @param toleranceMm at least 0, in the unit of the points
 */
export function simplifyLine(points: readonly PagePoint[], toleranceMm: number): PagePoint[] {
  return simplifyPoints(points, toleranceMm, segmentDistance);
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
