import fc from 'fast-check';
import type { StrokePoint } from '@/lib/domain/page/strokes/strokes';

export const aPoint = fc.record({
  x: fc.double({ min: 0, max: 180, noNaN: true }),
  y: fc.double({ min: 0, max: 250, noNaN: true }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
});
export const aLine = fc.array(aPoint, { minLength: 1, maxLength: 40 });

/** A straight line to the right, a report each millimetre. */
export function straight(lengthMm: number, pressure = 1): StrokePoint[] {
  return Array.from({ length: lengthMm + 1 }, (_, x) => ({ x, y: 20, pressure }));
}

/** The same with a tremor across it, of an amplitude in millimetres; it begins and ends on the line. */
export function trembling(lengthMm: number, byMm: number): StrokePoint[] {
  return straight(lengthMm).map((point, at) => ({ ...point, y: point.y + byMm * Math.sin((2 * Math.PI * at) / 5) }));
}

/** How far the points lie from the height of a straight line, on the average. */
export function roughness(points: readonly StrokePoint[]): number {
  return points.reduce((sum, { y }) => sum + Math.abs(y - 20), 0) / points.length;
}
