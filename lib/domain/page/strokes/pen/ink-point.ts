import type { StrokePoint } from '../strokes';

/** A report of a device. */
export interface InkPoint extends StrokePoint {
  /** Of any clock, in milliseconds; when absent, as long after the report before as devices usually take. */
  readonly timeMs?: number;
  /** How far the pen leans from upright, in degrees from 0 to 90. */
  readonly leanDeg?: number;
}

/**
 * How far a pen leans from upright, from its angles in the planes of the paper's axes (W3C Pointer Events, Level 3, converting
 * between tilt and altitude): tan²(lean) = tan²(tiltX) + tan²(tiltY).
 * @param tiltX in degrees from -90 to 90; what is no number counts as 0
 * @returns degrees from 0 to 90
 */
export function leanOf(tiltX: number, tiltY: number): number {
  const tangent = (deg: number): number => Math.tan((Math.min(89.9, Math.abs(deg) || 0) * Math.PI) / 180);
  return (Math.atan(Math.hypot(tangent(tiltX), tangent(tiltY))) * 180) / Math.PI;
}

/** A place between two reports. */
export function between(from: StrokePoint, to: StrokePoint, share: number): StrokePoint {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    pressure: from.pressure + (to.pressure - from.pressure) * share,
  };
}

/** How far each point lies along its line, in millimetres; the first at 0. */
export function lengthsAlong(points: readonly StrokePoint[]): number[] {
  let along = 0;
  return points.map((point, at) => {
    const before = points[at - 1];
    along += before === undefined ? 0 : Math.hypot(point.x - before.x, point.y - before.y);
    return along;
  });
}
