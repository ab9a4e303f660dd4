import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressureCurveSchema, type PressureCurve } from '@/lib/contracts/pens';
import {
  cleanPressure,
  curveNameOf,
  PRESSURE_CURVES,
  pressureAt,
  pressureIssue,
} from '@/lib/domain/page/strokes/pen/pressure-curve';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyCurve: fc.Arbitrary<PressureCurve> = fc
  .tuple(
    share,
    share,
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
    fc.array(share, { minLength: 4 }),
  )
  .map(([first, last, xs, ys]) => [
    { x: 0, y: first },
    ...xs.toSorted((a, b) => a - b).map((x, at) => ({ x: x / 100, y: ys[at] ?? 0 })),
    { x: 1, y: last },
  ]);

describe('A pressure curve', () => {
  it('goes through its points', () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        for (const { x, y } of curve) expect(pressureAt(curve, x)).toBeCloseTo(y, 9);
      }),
    );
  });

  it('stays between the points beside it, and rises where they rise', () => {
    fc.assert(
      fc.property(anyCurve, share, share, (curve, one, other) => {
        const right = Math.max(
          1,
          curve.findIndex(({ x }) => x >= one),
        );
        const ends = [curve[right - 1]?.y ?? NaN, curve[right]?.y ?? NaN];
        const value = pressureAt(curve, one);
        expect(value).toBeGreaterThanOrEqual(Math.min(...ends));
        expect(value).toBeLessThanOrEqual(Math.max(...ends));
        const rising = curve.map(({ x }, at) => ({ x, y: at / (curve.length - 1) }));
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(pressureAt(rising, low)).toBeLessThanOrEqual(pressureAt(rising, high) + 1e-12);
      }),
    );
  });

  it('of the middle is the pressure itself; a soft one gives more, a hard one less', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (pressure) => {
        expect(pressureAt(PRESSURE_CURVES.normal, pressure)).toBeCloseTo(pressure, 12);
        expect(pressureAt(PRESSURE_CURVES.soft, pressure)).toBeGreaterThan(pressure);
        expect(pressureAt(PRESSURE_CURVES.hard, pressure)).toBeLessThan(pressure);
      }),
    );
  });

  it('takes whatever a device reports', () => {
    expect([NaN, -1, 7, Infinity, 0.3].map(cleanPressure)).toEqual([0.5, 0, 1, 0.5, 0.3]);
    expect(pressureAt(PRESSURE_CURVES.normal, NaN)).toBe(0.5);
  });

  it('is known by its name, and refused when it does not go from left to right', () => {
    expect(curveNameOf([...PRESSURE_CURVES.hard])).toBe('hard');
    expect(curveNameOf([...PRESSURE_CURVES.hard.slice(0, 2), { x: 1, y: 0.9 }])).toBeNull();
    expect(
      pressureCurveSchema.safeParse([
        { x: 0.1, y: 0 },
        { x: 1, y: 1 },
      ]).success,
    ).toBe(false);
    expect(
      pressureCurveSchema.safeParse([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ]).success,
    ).toBe(false);
    expect(pressureCurveSchema.safeParse(PRESSURE_CURVES.soft).success).toBe(true);
  });
});

describe('What reports say of a device', () => {
  const even = (value: number, count = 12) => Array.from({ length: count }, () => value);

  it('tells a mouse as a mouse, and a pen whose pressure never changes', () => {
    expect(pressureIssue('mouse', even(0.5))).toBe('mouse');
    expect(pressureIssue('touch', even(0.5))).toBe('touch');
    expect(pressureIssue('pen', even(0.5))).toBe('constant');
    expect(pressureIssue('pen', even(NaN))).toBe('constant');
    expect(pressureIssue('pen', even(0))).toBe('zero');
    expect(pressureIssue('pen', even(0.5, 3))).toBe('unknown');
    expect(pressureIssue('pen', [...even(0.5), 0.52])).toBe('none');
  });
});
