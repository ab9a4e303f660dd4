import type { PagePoint } from '../../layout/page-point';
import { segmentDistance, shareAlong, simplifyPoints } from '@/lib/geometry';

/** A point of a stroke: where in page millimetres, and how hard from 0 to 1. */
export interface StrokePoint extends PagePoint {
  readonly pressure: number;
}

/** Stored coordinates are whole hundredths of a millimetre, pressures whole hundredths. */
const GRAIN = 100;

/** What is left out lies nearer than this to what is kept, which no print shows. */
export const SIMPLE_MM = 0.04;

export function pointsOf({ points }: { readonly points: readonly number[] }): StrokePoint[] {
  const found: StrokePoint[] = [];
  for (let at = 0; at + 2 < points.length; at += 3)
    found.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0, pressure: points[at + 2] ?? 0 });
  return found;
}

/** Points as a stroke keeps them, to 0.01 mm. */
export function flatPoints(points: readonly StrokePoint[]): number[] {
  return points.flatMap(({ x, y, pressure }) => [rounded(x), rounded(y), rounded(pressure)]);
}

function rounded(value: number): number {
  // Plus zero: -0 is no other number when it is stored.
  return Math.round(value * GRAIN) / GRAIN + 0;
}

/**
 * Fewer points for the same line (Ramer 1972, Douglas and Peucker 1973); first and last stay. A point counts by how far
 * it lies from the line, and by how far its pressure from what lies between.
 * @param toleranceMm how far the line may move
 */
export function simplifyStroke(points: readonly StrokePoint[], toleranceMm = SIMPLE_MM): StrokePoint[] {
  return simplifyPoints(points, toleranceMm, offBy);
}

/** A change of pressure counts like this many millimetres at full pressure. */
const PRESSURE_MM = 0.6;

function offBy(point: StrokePoint, from: StrokePoint, to: StrokePoint): number {
  const share = shareAlong([point.x, point.y], [from.x, from.y], [to.x, to.y]);
  const pressure = Math.abs(point.pressure - (from.pressure + (to.pressure - from.pressure) * share));
  return Math.max(segmentDistance(point, from, to), pressure * PRESSURE_MM);
}
