import type { PressureCurve } from '@/lib/contracts/pens';
import { clamp } from '@/lib/geometry';
import { pressureAt } from './pressure-curve';

/** Between two points of a curve, and the grain of both axes. */
const STEP = 0.01;
export const MOST_CURVE_POINTS = 6;

const rounded = (value: number): number => Math.round(value / STEP) * STEP;
const tidy = (value: number): number => Number(value.toFixed(2));

/** A curve with a point elsewhere: between its neighbours; the first and the last only go up and down. */
export function withCurvePoint(
  curve: PressureCurve,
  at: number,
  to: { readonly x: number; readonly y: number },
): PressureCurve {
  return curve.map((point, index) => {
    if (index !== at) return point;
    const y = tidy(clamp(rounded(to.y), 0, 1));
    const [before, after] = [curve[at - 1], curve[at + 1]];
    if (before === undefined || after === undefined) return { x: point.x, y };
    return { x: tidy(clamp(rounded(to.x), before.x + STEP, after.x - STEP)), y };
  });
}

/** A curve with a point more, in the middle of its widest gap, where it changes nothing but the bend. The same when it is full. */
export function withMoreCurvePoints(curve: PressureCurve): PressureCurve {
  if (curve.length >= MOST_CURVE_POINTS) return curve;
  const gapAfter = (at: number): number => (curve[at + 1]?.x ?? -1) - (curve[at]?.x ?? 0);
  const widest = curve.reduce((best, _, at) => (gapAfter(at) > gapAfter(best) ? at : best), 0);
  const x = tidy(((curve[widest]?.x ?? 0) + (curve[widest + 1]?.x ?? 1)) / 2);
  return curve.toSpliced(widest + 1, 0, { x, y: tidy(pressureAt(curve, x)) });
}

/** A curve without a point; the first and the last stay. */
export function withoutCurvePoint(curve: PressureCurve, at: number): PressureCurve {
  return at <= 0 || at >= curve.length - 1 ? curve : curve.toSpliced(at, 1);
}
