/** A place in the plane: x right, y down. */
export type Point = readonly [x: number, y: number];
/** A closed line of points; the last is joined to the first. */
export type Ring = readonly Point[];

/** The same with names, as pages store it. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
}

export function distance(from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** A place on the way between two. @param share 0 for the first, 1 for the second; beyond them too */
export function mix([ax, ay]: Point, [bx, by]: Point, share: number): [number, number] {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
