import { MOST_POINTS, type Stroke } from '@/lib/contracts/page-layers';
import type { PagePoint } from '../../layout/page-point';
import { bulgeAt, curvePoint, samplesOf, spanTo } from './curve';
import { lineOf } from './stroke-line';
import { flatPoints, pointsOf, simplifyStroke } from './strokes';

/** A line keeps at least both its ends. */
const LEAST_POINTS = 2;
/** Where strokes may be, in page millimetres. */
const FARTHEST_MM = { least: -5000, most: 20_000 } as const;

/** A stroke with one of its points elsewhere, to 0.01 mm; itself where it has no such point. @param index of the point, from 0 */
export function withPointAt(stroke: Stroke, index: number, { x, y }: PagePoint): Stroke {
  const points = pointsOf(stroke);
  const point = points[index];
  if (point === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return stroke;
  const held = (value: number): number => Math.max(FARTHEST_MM.least, Math.min(FARTHEST_MM.most, value));
  return { ...stroke, points: flatPoints(points.with(index, { ...point, x: held(x), y: held(y) })) };
}

/**
 * A stroke with a point more, on its curve where that comes nearest to a place.
 * @returns the stroke and the new point's index, from 0; null where the stroke is a dot or holds no more points
 */
export function withPointAdded(
  stroke: Stroke,
  at: PagePoint,
): { readonly stroke: Stroke; readonly index: number } | null {
  const samples = samplesOf(stroke.points);
  if (samples.length < 2 || samples.length >= MOST_POINTS) return null;
  let nearest = { index: 1, share: 0.5, distanceMm: Infinity };
  samples.forEach((_, index) => {
    const span = spanTo(samples, index);
    if (span === null) return;
    const steps = 8 + Math.min(56, Math.ceil(Math.sqrt(bulgeAt(stroke.points, index)) * 8));
    for (let step = 1; step < steps; step += 1) {
      const [x, y] = curvePoint(span, step / steps);
      const distanceMm = Math.hypot(x - at.x, y - at.y);
      if (distanceMm < nearest.distanceMm) nearest = { index, share: step / steps, distanceMm };
    }
  });
  const span = spanTo(samples, nearest.index);
  if (span === null) return null;
  const [x, y, pressure] = curvePoint(span, nearest.share);
  const points = pointsOf(stroke).toSpliced(nearest.index, 0, { x, y, pressure });
  return { stroke: { ...stroke, points: flatPoints(points) }, index: nearest.index };
}

/** A stroke without one of its points; itself where it would be left with less than a line. @param index from 0 */
export function withoutPoint(stroke: Stroke, index: number): Stroke {
  const points = pointsOf(stroke);
  if (points[index] === undefined || points.length <= LEAST_POINTS) return stroke;
  return { ...stroke, points: flatPoints(points.toSpliced(index, 1)) };
}

/** How strongly strokes are simplified: 1 hardly, 10 to a rough shape. */
export const SIMPLIFY_STRENGTHS = { least: 1, most: 10 } as const;

const GENTLEST_MM = 0.05;

/**
 * A stroke with fewer points; its ends stay.
 * @param strength from 1 to 10: the line moves by at most 0.05 mm to 1.9 mm, half as much again with each step
 * @returns the stroke itself where no point can go
 */
export function simplified(stroke: Stroke, strength: number): Stroke {
  const held = Math.max(SIMPLIFY_STRENGTHS.least, Math.min(SIMPLIFY_STRENGTHS.most, strength));
  // What is painted is simplified, not the straight ways between its points.
  const painted = pointsOf({ points: lineOf(stroke) });
  const fewer = simplifyStroke(painted, GENTLEST_MM * 1.5 ** (held - 1));
  return fewer.length * 3 >= stroke.points.length ? stroke : { ...stroke, points: flatPoints(fewer) };
}
