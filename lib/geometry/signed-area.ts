import type { NamedPoint, Ring } from './point';

/** By the shoelace formula: positive for rings that turn clockwise with y down, so that holes take away from what they are in. */
export function signedArea(ring: Ring): number {
  let from = ring.at(-1) ?? [0, 0];
  let twice = 0;
  for (const to of ring) {
    twice += from[0] * to[1] - to[0] * from[1];
    from = to;
  }
  return twice / 2;
}

/** The same for an outline of points with names. */
export function signedPolygonArea(outline: readonly NamedPoint[]): number {
  return signedArea(outline.map(({ x, y }) => [x, y]));
}
