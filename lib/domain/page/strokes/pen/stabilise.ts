import type { PenLook } from '@/lib/contracts/pens';
import type { StrokePoint } from '../strokes';
import { between } from './ink-point';

type Stabiliser = PenLook['stabiliser'];

/** Of full strength: how long the hand is averaged, and how long the string is. */
const MOST = { windowMs: 300, stringPx: 80 } as const;
/** No device reports oftener in that time; what does is no device's. */
const MOST_AVERAGED = 400;
/** Pens and mice report about this often. */
const USUAL_STEP_MS = 8;

export interface TimedPoint extends StrokePoint {
  readonly timeMs: number;
}

/** A report's own time, or the usual one after the report before. */
export function timeOf(timeMs: number | undefined, before: TimedPoint | undefined): number {
  if (timeMs !== undefined && Number.isFinite(timeMs)) return Math.max(timeMs, before?.timeMs ?? timeMs);
  return before === undefined ? 0 : before.timeMs + USUAL_STEP_MS;
}

/** How long the hand is averaged, in milliseconds. @param strength from 0 to 100 */
export function averageWindowMs(strength: number): number {
  return (MOST.windowMs * strength) / 100;
}

/** How long the string is, in page millimetres: the same on the screen at any zoom. @param strength from 0 to 100 */
export function stringLengthMm(strength: number, pixelMm: number): number {
  return (MOST.stringPx * pixelMm * strength) / 100;
}

/**
 * Where a hand was on the average in a time before one of its reports, that one among them: a moving average, in which
 * a tremor that is quicker than the window is evened out. With no window it is the report itself.
 * @param at which report
 */
export function averageAt(points: readonly TimedPoint[], at: number, windowMs: number): StrokePoint | undefined {
  const last = points[at];
  if (last === undefined) return undefined;
  const sum = { x: 0, y: 0, pressure: 0 };
  let count = 0;
  for (let index = at; index >= 0; index -= 1) {
    const point = points[index];
    if (point === undefined || (index < at && (last.timeMs - point.timeMs >= windowMs || count >= MOST_AVERAGED)))
      break;
    sum.x += point.x;
    sum.y += point.y;
    sum.pressure += point.pressure;
    count += 1;
  }
  return { x: sum.x / count, y: sum.y / count, pressure: sum.pressure / count };
}

/**
 * The way from the last average to where the hand is now: the window closes over it, as it does when the hand rests. The last
 * point is the hand's own.
 */
export function averagedEnd(points: readonly TimedPoint[], windowMs: number): StrokePoint[] {
  const last = points.at(-1);
  if (last === undefined || windowMs === 0) return [];
  const end: StrokePoint[] = [];
  const sum = { x: 0, y: 0, pressure: 0 };
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const point = points[index];
    if (point === undefined || last.timeMs - point.timeMs >= windowMs || end.length >= MOST_AVERAGED) break;
    sum.x += point.x;
    sum.y += point.y;
    sum.pressure += point.pressure;
    const count = points.length - index;
    end.push({ x: sum.x / count, y: sum.y / count, pressure: sum.pressure / count });
  }
  // The window of the last report holds all of them; the shorter ones lie nearer to the hand.
  return end.reverse().slice(1);
}

/**
 * Where a pen is that a hand pulls on a string: it stays while the string hangs loose, and follows straight towards the hand
 * once it is taut, so that small movements draw nothing and corners are clean.
 * @param lengthMm of the string
 */
export function pulled(tip: StrokePoint, hand: StrokePoint, lengthMm: number): StrokePoint {
  const apart = Math.hypot(hand.x - tip.x, hand.y - tip.y);
  if (lengthMm <= 0) return { x: hand.x, y: hand.y, pressure: hand.pressure };
  if (apart <= lengthMm) return { ...tip, pressure: hand.pressure };
  return { ...between(tip, hand, 1 - lengthMm / apart), pressure: hand.pressure };
}

/**
 * A whole line, steadied.
 * @param o.pixelMm one CSS pixel in page millimetres
 * @returns as many points as there were, and those of the end
 */
export function stabilise(points: readonly TimedPoint[], o: Stabiliser & { readonly pixelMm: number }): StrokePoint[] {
  if (o.mode === 'average') {
    const windowMs = averageWindowMs(o.strength);
    return [...points.flatMap((_, at) => averageAt(points, at, windowMs) ?? []), ...averagedEnd(points, windowMs)];
  }
  const lengthMm = stringLengthMm(o.strength, o.pixelMm);
  const line: StrokePoint[] = [];
  for (const hand of points) line.push(pulled(line.at(-1) ?? hand, hand, lengthMm));
  return line;
}
