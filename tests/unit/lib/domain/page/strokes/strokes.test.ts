import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutStroke,
  distanceToStroke,
  flatPoints,
  pointsOf,
  simplifyStroke,
  touchesStroke,
} from '@/lib/domain/page/strokes/strokes';
import { anId, aStroke } from '../pages';

const point = fc.record({
  x: fc.double({ min: 0, max: 180, noNaN: true }),
  y: fc.double({ min: 0, max: 250, noNaN: true }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
});
const line = fc.array(point, { minLength: 1, maxLength: 40 });

describe('points of a stroke', () => {
  it('read back as they were written, to 0.01 mm', () => {
    fc.assert(
      fc.property(line, (points) => {
        const back = pointsOf({ points: flatPoints(points) });
        expect(flatPoints(back)).toEqual(flatPoints(points));
        expect(back.every(({ x }, at) => Math.abs(x - (points[at]?.x ?? NaN)) <= 0.00501)).toBe(true);
      }),
    );
  });

  it('are fewer after simplifying, and the line is where it was', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0.01, max: 2, noNaN: true }), (points, tolerance) => {
        const fewer = simplifyStroke(points, tolerance);
        expect(fewer[0]).toEqual(points[0]);
        expect(fewer.at(-1)).toEqual(points.at(-1));
        const thin = { ...aStroke(1, flatPoints(fewer)), widthMm: 0 };
        expect(Math.max(...points.map((one) => distanceToStroke(one, thin)))).toBeLessThanOrEqual(tolerance + 0.02);
      }),
    );
    const straight = Array.from({ length: 50 }, (_, at) => ({ x: at, y: 7, pressure: 1 }));
    expect(simplifyStroke(straight)).toHaveLength(2);
  });
});

describe('a round eraser', () => {
  const stroke = aStroke(5, [0, 10, 1, 100, 10, 1]);
  let made = 500;
  const newId = () => anId((made += 1));

  it('cuts a stroke in two at its own edge', () => {
    const [left, right, ...more] = cutStroke(stroke, { at: { x: 50, y: 10 }, radiusMm: 5, newId });
    expect(more).toEqual([]);
    expect(left?.points).toEqual([0, 10, 1, 44.5, 10, 1]);
    expect(right?.points).toEqual([55.5, 10, 1, 100, 10, 1]);
    expect(left?.id).toBe(stroke.id);
    expect(right?.id).not.toBe(stroke.id);
  });

  it('leaves alone what it does not touch, and nothing of what it covers', () => {
    expect(cutStroke(stroke, { at: { x: 50, y: 40 }, radiusMm: 5, newId })).toEqual([stroke]);
    expect(cutStroke(aStroke(6, [48, 10, 1, 52, 10, 1]), { at: { x: 50, y: 10 }, radiusMm: 9, newId })).toEqual([]);
  });

  it('leaves nothing under itself and takes nothing elsewhere', () => {
    fc.assert(
      fc.property(line, point, fc.double({ min: 0.5, max: 20, noNaN: true }), (points, at, radiusMm) => {
        const whole = aStroke(7, flatPoints(points));
        const pieces = cutStroke(whole, { at, radiusMm, newId });
        // Ends may be rounded by a hundredth of a millimetre.
        expect(pieces.every((piece) => piece === whole || !touchesStroke(at, piece, radiusMm - 0.03))).toBe(true);
        const pieceLines = pieces.flatMap(pointsOf);
        const thin = { ...whole, widthMm: 0 };
        expect(pieceLines.every((one) => distanceToStroke(one, thin) < 0.03)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
