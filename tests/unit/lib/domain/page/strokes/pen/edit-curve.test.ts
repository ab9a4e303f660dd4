import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressureCurveSchema } from '@/lib/contracts/pens';
import { withCurvePoint, withMoreCurvePoints, withoutCurvePoint } from '@/lib/domain/page/strokes/pen/edit-curve';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';

const anywhere = fc.double({ min: -2, max: 3, noNaN: true });

describe('A pressure curve that is edited', () => {
  it('stays a curve, wherever its points are dragged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), anywhere, anywhere), { maxLength: 12 }), (drags) => {
        const full = [0, 1, 2, 3].reduce(withMoreCurvePoints, [...PRESSURE_CURVES.normal]);
        const dragged = drags.reduce((curve, [at, x, y]) => withCurvePoint(curve, at, { x, y }), full);
        expect(pressureCurveSchema.safeParse(dragged).error).toBeUndefined();
        expect(dragged).toHaveLength(6);
      }),
    );
  });

  it('gets a point in its widest gap, at most six in all', () => {
    expect(withMoreCurvePoints([...PRESSURE_CURVES.hard])).toEqual([
      { x: 0, y: 0 },
      { x: 0.38, y: expect.closeTo(0.2, 1) },
      { x: 0.75, y: 0.5 },
      { x: 1, y: 1 },
    ]);
    const full = [0, 1, 2, 3].reduce(withMoreCurvePoints, [...PRESSURE_CURVES.normal]);
    expect(withMoreCurvePoints(full)).toBe(full);
  });

  it('keeps its ends', () => {
    const curve = [...PRESSURE_CURVES.soft];
    expect(withoutCurvePoint(curve, 0)).toBe(curve);
    expect(withoutCurvePoint(curve, 2)).toBe(curve);
    expect(withoutCurvePoint(curve, 1)).toEqual(PRESSURE_CURVES.normal);
    expect(withCurvePoint(curve, 0, { x: 0.4, y: 0.2 })[0]).toEqual({ x: 0, y: 0.2 });
  });
});
