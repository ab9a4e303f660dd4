import type { Point } from './point';

/**
 * The smallest polygon without dents round points (Andrew's monotone chain, 1979), anticlockwise with y down. Fewer than
 * three points come back as they are, sorted.
 */
export function convexHull<P extends Point>(points: readonly P[]): P[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** One side of the hull, without its last point, which the other side begins with. */
function chain<P extends Point>(sorted: readonly P[]): P[] {
  const side: P[] = [];
  for (const point of sorted) {
    while (side.length >= 2 && crossProduct(side.at(-2), side.at(-1), point) <= 0) side.pop();
    side.push(point);
  }
  side.pop();
  return side;
}

function crossProduct(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (a === undefined || b === undefined) return 1;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
