import type { NamedPoint, Point, Ring } from './point';

/** Whether a ray from a point to the right crosses an edge from a to b. */
function crossesEdge(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return ay > y !== by > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx;
}

/** Whether a point lies inside of a ring: a ray from it crosses an odd number of edges. */
export function isInside([x, y]: Point, ring: Ring): boolean {
  let from = ring.at(-1);
  let inside = false;
  for (const to of ring) {
    if (from !== undefined && crossesEdge(x, y, from[0], from[1], to[0], to[1])) inside = !inside;
    from = to;
  }
  return inside;
}

/** The same for an outline of points with names. */
export function isInsidePolygon({ x, y }: NamedPoint, outline: readonly NamedPoint[]): boolean {
  let from = outline.at(-1);
  let inside = false;
  for (const to of outline) {
    if (from !== undefined && crossesEdge(x, y, from.x, from.y, to.x, to.y)) inside = !inside;
    from = to;
  }
  return inside;
}
