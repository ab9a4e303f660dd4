import type { PenLook, PressureCurve } from '@/lib/contracts/pens';
import { clamp } from '@/lib/geometry';
import type { StrokePoint } from '../strokes';
import { correctStroke } from './correct-stroke';
import type { InkPoint } from './ink-point';
import { cleanPressure, NO_PRESSURE, pressureAt } from './pressure-curve';
import { averageAt, averagedEnd, averageWindowMs, pulled, stringLengthMm, timeOf, type TimedPoint } from './stabilise';
import { tapered, taperShare, type Taper } from './taper';

export interface InkLineOptions {
  readonly look: PenLook;
  /** The person's own, before that of the pen. */
  readonly curve: PressureCurve;
  readonly device: 'mouse' | 'pen' | 'touch';
  /** One CSS pixel in page millimetres. */
  readonly pixelMm: number;
  /** Brings a point onto the ruler that the line runs along: smoothing leaves bent ones. */
  readonly onto?: (point: StrokePoint) => StrokePoint;
}

/** A line that is being drawn. Pressures of its points are shares of the brush size, up to 2 under a leaning pen. */
export interface InkLine {
  /** Steadied, without taper; grows at its end. */
  readonly points: readonly StrokePoint[];
  /** So many of the points lie before the taper of the line's end, and don't change any more. */
  settled(): number;
  /** Those points from one of them on, with the taper of the line's start. */
  solid(from: number): StrokePoint[];
  /** From the last settled point on to where the pen is, tapered as if it were lifted now. @param ahead where it will be next */
  tail(ahead?: readonly InkPoint[]): StrokePoint[];
  /** Reports of the device, in their order; those that are nowhere are left out. */
  add(reports: readonly InkPoint[]): void;
  /** The whole line as it is kept: steadied to its end, corrected, tapered. */
  finish(): StrokePoint[];
}

/** As far from the page as a stroke may be stored, in millimetres. */
const FARTHEST = { least: -5000, most: 20_000 } as const;
/** A pen that leans this far draws as wide as it can. */
const FULL_LEAN_DEG = 60;
/** A pen that reports no pressure so often has none. */
const ZEROS = 4;

/** The share of the brush size that a report draws, from 0 to 2. */
function widthShare(report: InkPoint, pressure: number, { look, curve, device }: InkLineOptions): number {
  // Mice and fingers don't tell how hard they press: they draw as wide as the brush is.
  const pressed = device === 'pen' ? pressureAt(look.pressure, pressureAt(curve, pressure)) : 1;
  const lean = clamp((report.leanDeg ?? 0) / FULL_LEAN_DEG, 0, 1);
  return (look.minWidth + (look.maxWidth - look.minWidth) * pressed) * (1 + look.tilt * lean);
}

/** Begins a line of a pen: from reports of a device to points with widths. Nothing outside is read or changed. */
export function startInkLine(options: InkLineOptions): InkLine {
  const { look, pixelMm, onto = (point) => point } = options;
  const { mode, strength } = look.stabiliser;
  const windowMs = averageWindowMs(strength);
  const stringMm = stringLengthMm(strength, pixelMm);
  const taper = { inMm: look.taperInMm, outMm: look.taperOutMm, widthMm: look.widthMm };
  const hand: TimedPoint[] = [];
  const points: StrokePoint[] = [];
  const alongs: number[] = [];
  let zeros = 0;

  const widthOf = (report: InkPoint): number => {
    const reported = cleanPressure(report.pressure);
    zeros = reported === 0 ? zeros + 1 : 0;
    const isSilent = zeros > ZEROS && zeros > hand.length;
    return widthShare(report, isSilent ? NO_PRESSURE : reported, options);
  };
  const addOne = (report: InkPoint): void => {
    if (!Number.isFinite(report.x) || !Number.isFinite(report.y)) return;
    const place = {
      x: clamp(report.x, FARTHEST.least, FARTHEST.most),
      y: clamp(report.y, FARTHEST.least, FARTHEST.most),
      pressure: widthOf(report),
    };
    hand.push({ ...place, timeMs: timeOf(report.timeMs, hand.at(-1)) });
    const before = points.at(-1);
    const steady =
      mode === 'string' ? pulled(before ?? place, place, stringMm) : averageAt(hand, hand.length - 1, windowMs);
    const point = onto(steady ?? place);
    points.push(point);
    const step = before === undefined ? 0 : Math.hypot(point.x - before.x, point.y - before.y);
    alongs.push((alongs.at(-1) ?? 0) + step);
  };
  const end = (): StrokePoint[] => (mode === 'string' ? [] : averagedEnd(hand, windowMs).map(onto));
  const settled = (): number => {
    const openMm = taper.outMm + taper.inMm + 3 * taper.widthMm;
    const lengthMm = alongs.at(-1) ?? 0;
    if (lengthMm <= openMm) return 0;
    let count = alongs.length;
    while (count > 0 && lengthMm - (alongs[count - 1] ?? 0) < taper.outMm) count -= 1;
    return (alongs[count - 1] ?? 0) < taper.inMm ? 0 : count;
  };
  const solid = (from: number): StrokePoint[] =>
    points.slice(from, settled()).map((point, at) => ({
      ...point,
      pressure: point.pressure * taperShare(alongs[from + at] ?? 0, Infinity, { ...taper, outMm: 0 }),
    }));
  const wholeTo = (ahead: readonly InkPoint[]): StrokePoint[] => {
    const last = points.at(-1);
    // A string isn't taut before the hand is there.
    const further = mode === 'string' ? [] : ahead.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
    return [...end(), ...further.map(({ x, y }) => onto({ x, y, pressure: last?.pressure ?? 1 }))];
  };
  return {
    points,
    settled,
    solid,
    add: (reports) => reports.forEach(addOne),
    tail: (ahead = []) => tailOf(points, { from: settled(), end: wholeTo(ahead), taper }).map(onto),
    finish: () => tapered(correctStroke([...points, ...end()], look.correction).map(onto), taper).map(onto),
  };
}

/** A line whose end alone is looked at tapers as fully as the long line that it is of. */
const THIN_MM = 1e-6;

/** A line's end with its taper; of a short line all of it, with both. */
function tailOf(
  points: readonly StrokePoint[],
  o: { readonly from: number; readonly end: readonly StrokePoint[]; readonly taper: Taper },
): StrokePoint[] {
  const first = Math.max(0, o.from - 1);
  const open = [...points.slice(first), ...o.end];
  return tapered(open, first === 0 ? o.taper : { inMm: 0, outMm: o.taper.outMm, widthMm: THIN_MM });
}

/**
 * Points whose widths are shares of at most 1, and the brush size that they are shares of: a line that leaning made wider than
 * its brush has a wider brush.
 */
export function fitWidths(
  points: readonly StrokePoint[],
  widthMm: number,
): { readonly points: StrokePoint[]; readonly widthMm: number } {
  const most = points.reduce((found, { pressure }) => Math.max(found, pressure), 1);
  return { widthMm: widthMm * most, points: points.map((one) => ({ ...one, pressure: one.pressure / most })) };
}
