import type { StrokePoint } from '../strokes';
import { between, lengthsAlong } from './ink-point';

/** Of full strength: how far along the line a point is evened out. */
const MOST_SIGMA_MM = 3;
const STEP_MM = 0.25;
/** Longer lines are looked at in longer steps. */
const MOST_SAMPLES = 20_000;

/**
 * A stroke smoothed after it was drawn: its points, evenly along it, are averaged by a Gaussian (Mokhtarian and Mackworth 1986,
 * curve evolution by Gaussian smoothing). Beyond its ends the line goes on turned by half round them, so that both ends stay
 * where they are.
 * @param strength from 0, which changes nothing, to 100
 */
export function correctStroke(points: readonly StrokePoint[], strength: number): StrokePoint[] {
  const alongs = lengthsAlong(points);
  const lengthMm = alongs.at(-1) ?? 0;
  const sigmaMm = Math.min((MOST_SIGMA_MM * strength) / 100, lengthMm / 6);
  if (points.length < 3 || sigmaMm < STEP_MM / 2) return [...points];
  const even = evenly(points, alongs, Math.min(MOST_SAMPLES, Math.ceil(lengthMm / STEP_MM)));
  const stepMm = lengthMm / (even.length - 1);
  const reach = Math.ceil((3 * sigmaMm) / stepMm);
  const weights = Array.from({ length: reach + 1 }, (_, at) => Math.exp(-0.5 * ((at * stepMm) / sigmaMm) ** 2));
  const total = weights.reduce((sum, weight, at) => sum + (at === 0 ? weight : 2 * weight), 0);
  return even.map((middle, at) => {
    const sum = scaled(middle, weights[0] ?? 1);
    for (let off = 1; off <= reach; off += 1) {
      const weight = weights[off] ?? 0;
      for (const one of [beyond(even, at - off), beyond(even, at + off)]) {
        sum.x += one.x * weight;
        sum.y += one.y * weight;
        sum.pressure += one.pressure * weight;
      }
    }
    return scaled(sum, 1 / total);
  });
}

function scaled({ x, y, pressure }: StrokePoint, by: number): { x: number; y: number; pressure: number } {
  return { x: x * by, y: y * by, pressure: pressure * by };
}

/** A point of a list that goes on beyond its ends, turned by half round them. The reach is less than the list's length. */
function beyond(points: readonly StrokePoint[], at: number): StrokePoint {
  const last = points.length - 1;
  const inside = points[at];
  if (inside !== undefined) return inside;
  const [end, mirrored] = at < 0 ? [points[0], points[-at]] : [points[last], points[2 * last - at]];
  if (end === undefined || mirrored === undefined) return end ?? { x: 0, y: 0, pressure: 0 };
  return { x: 2 * end.x - mirrored.x, y: 2 * end.y - mirrored.y, pressure: mirrored.pressure };
}

/** Points evenly along a line, its ends among them. @param count of steps, at least 1 */
function evenly(points: readonly StrokePoint[], alongs: readonly number[], count: number): StrokePoint[] {
  const lengthMm = alongs.at(-1) ?? 0;
  let at = 1;
  return Array.from({ length: count + 1 }, (_, step) => {
    const wanted = (lengthMm * step) / count;
    while (at < points.length - 1 && (alongs[at] ?? 0) < wanted) at += 1;
    const [from, to] = [points[at - 1], points[at]];
    if (from === undefined || to === undefined) return points[0] ?? { x: 0, y: 0, pressure: 0 };
    const [start, end] = [alongs[at - 1] ?? 0, alongs[at] ?? 0];
    return between(from, to, end === start ? 1 : (wanted - start) / (end - start));
  });
}
