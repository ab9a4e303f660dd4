import type { NamedPoint, Point } from './point';

/** How far along from one point to another the nearest to a third lies, from 0 to 1. */
export function shareAlong([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  return Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
}

/** How far a point is from a straight piece of a line, both ends included. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const share = shareAlong(point, from, to);
  return Math.hypot(point[0] - from[0] - (to[0] - from[0]) * share, point[1] - from[1] - (to[1] - from[1]) * share);
}

/** The same for points with names. */
export function segmentDistance(point: NamedPoint, from: NamedPoint, to: NamedPoint): number {
  return distanceToSegment([point.x, point.y], [from.x, from.y], [to.x, to.y]);
}
