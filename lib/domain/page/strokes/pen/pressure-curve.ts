import type { PressureCurve } from '@/lib/contracts/pens';
import { clamp } from '@/lib/geometry';

/** Curves that are chosen by name: a soft one is wide at a light touch, a hard one only when pressed hard. */
export const PRESSURE_CURVES = {
  soft: [
    { x: 0, y: 0 },
    { x: 0.25, y: 0.5 },
    { x: 1, y: 1 },
  ],
  normal: [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ],
  hard: [
    { x: 0, y: 0 },
    { x: 0.75, y: 0.5 },
    { x: 1, y: 1 },
  ],
} as const satisfies Readonly<Record<string, PressureCurve>>;
type PressureCurveName = keyof typeof PRESSURE_CURVES;
export const CURVE_NAMES = ['soft', 'normal', 'hard'] as const satisfies readonly PressureCurveName[];

/** What devices without pressure report while they touch (W3C Pointer Events, Level 3, `pressure`). */
export const NO_PRESSURE = 0.5;

/** Which of the named curves this is; null for one's own. */
export function curveNameOf(curve: PressureCurve): PressureCurveName | null {
  return CURVE_NAMES.find((name) => isSameCurve(PRESSURE_CURVES[name], curve)) ?? null;
}

function isSameCurve(one: PressureCurve, other: PressureCurve): boolean {
  return one.length === other.length && one.every(({ x, y }, at) => x === other[at]?.x && y === other[at].y);
}

/** A pressure from 0 to 1, whatever was reported: what is no number is what a device without pressure reports. */
export function cleanPressure(reported: number): number {
  return Number.isFinite(reported) ? clamp(reported, 0, 1) : NO_PRESSURE;
}

/**
 * What a curve makes of a pressure: a monotone cubic through its points (Fritsch and Carlson, Monotone piecewise cubic
 * interpolation, SIAM J. Numer. Anal. 17, 1980), with tangents as harmonic means (Fritsch and Butland 1984). It never goes
 * beyond the points beside it.
 * @param pressure from 0 to 1; what lies outside counts as the nearer end
 * @returns from 0 to 1
 */
export function pressureAt(curve: PressureCurve, pressure: number): number {
  const x = cleanPressure(pressure);
  const right = Math.max(
    1,
    curve.findIndex((point) => point.x >= x),
  );
  const [from, to] = [curve[right - 1], curve[right]];
  if (from === undefined || to === undefined) return x;
  const width = to.x - from.x;
  const t = (x - from.x) / width;
  const [start, end] = [tangentAt(curve, right - 1) * width, tangentAt(curve, right) * width];
  const value =
    (2 * t ** 3 - 3 * t ** 2 + 1) * from.y +
    (t ** 3 - 2 * t ** 2 + t) * start +
    (3 * t ** 2 - 2 * t ** 3) * to.y +
    (t ** 3 - t ** 2) * end;
  return clamp(value, Math.min(from.y, to.y), Math.max(from.y, to.y));
}

function tangentAt(curve: PressureCurve, at: number): number {
  const slope = (index: number): number | null => {
    const [from, to] = [curve[index], curve[index + 1]];
    return from === undefined || to === undefined ? null : (to.y - from.y) / (to.x - from.x);
  };
  const [before, after] = [slope(at - 1), slope(at)];
  if (before === null || after === null) return before ?? after ?? 0;
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
}

/** Why a device's pressure makes no difference; `none` when it does, `unknown` while too little was drawn. */
export type PressureIssue = 'none' | 'unknown' | 'mouse' | 'touch' | 'constant' | 'zero';

/** Fewer reports than this may be even by chance. */
const ENOUGH_REPORTS = 8;

/**
 * What the reports of one stroke say of the device: a mouse and most fingers have no pressure; a pen whose pressure is always
 * the same isn't read by the browser, which on Windows reads pens through Windows Ink alone.
 * @param pressures as they were reported
 */
export function pressureIssue(device: 'mouse' | 'pen' | 'touch', pressures: readonly number[]): PressureIssue {
  if (device === 'mouse') return 'mouse';
  const [first = 0] = pressures;
  const isEven = pressures.every((one) => one === first || !Number.isFinite(one));
  if (!isEven) return 'none';
  if (pressures.length < ENOUGH_REPORTS) return 'unknown';
  if (device === 'touch') return 'touch';
  return first === 0 ? 'zero' : 'constant';
}
