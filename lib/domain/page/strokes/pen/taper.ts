import { clamp } from '@/lib/geometry';
import type { StrokePoint } from '../strokes';
import { between, lengthsAlong } from './ink-point';

export interface Taper {
  readonly inMm: number;
  readonly outMm: number;
  /** Of the stroke: one that is shorter is a dot and doesn't taper. */
  readonly widthMm: number;
}

/** Points that a taper is given, so that it is round on a line that has few. */
const KNOTS = 6;

/** The two tapers of a line of a length; where they would meet, both are shorter by the same factor. */
function fitted({ inMm, outMm }: Taper, lengthMm: number): { readonly inMm: number; readonly outMm: number } {
  const factor = Math.min(1, lengthMm / Math.max(1e-9, inMm + outMm));
  return { inMm: inMm * factor, outMm: outMm * factor };
}

/**
 * What is left of the width at a place of a line, from 0 to 1: an end rises as t(2 - t), steep first, as a nib's does. Lines
 * from one to three widths long taper more the longer they are.
 * @param atMm from the line's start
 */
export function taperShare(atMm: number, lengthMm: number, taper: Taper): number {
  const depth = clamp((lengthMm - taper.widthMm) / (2 * taper.widthMm), 0, 1);
  const { inMm, outMm } = fitted(taper, lengthMm);
  const end = (distance: number, over: number): number => {
    const t = over <= 0 ? 1 : clamp(distance / over, 0, 1);
    return t * (2 - t);
  };
  return 1 - depth * (1 - Math.min(end(atMm, inMm), end(lengthMm - atMm, outMm)));
}

/**
 * A line with its ends tapered: the pressures of its points are made less, and points are added within the tapers.
 * @param points with shares of the width as pressures
 */
export function tapered(points: readonly StrokePoint[], taper: Taper): StrokePoint[] {
  if (taper.inMm <= 0 && taper.outMm <= 0) return [...points];
  const alongs = lengthsAlong(points);
  const lengthMm = alongs.at(-1) ?? 0;
  const { inMm, outMm } = fitted(taper, lengthMm);
  const knots = Array.from({ length: KNOTS }, (_, at) => (at + 1) / KNOTS).flatMap((share) => [
    ...(inMm > 0 ? [inMm * share] : []),
    ...(outMm > 0 ? [lengthMm - outMm * share] : []),
  ]);
  knots.sort((a, b) => a - b);
  const thinner = (point: StrokePoint, atMm: number): StrokePoint => ({
    ...point,
    pressure: point.pressure * taperShare(atMm, lengthMm, taper),
  });
  let next = 0;
  return points.flatMap((point, index) => {
    const [from, to] = [alongs[index - 1] ?? 0, alongs[index] ?? 0];
    const before = points[index - 1];
    const added: StrokePoint[] = [];
    for (; next < knots.length && (knots[next] ?? Infinity) < to; next += 1) {
      const knot = knots[next] ?? 0;
      if (before !== undefined && knot > from)
        added.push(thinner(between(before, point, (knot - from) / (to - from)), knot));
    }
    return [...added, thinner(point, to)];
  });
}
