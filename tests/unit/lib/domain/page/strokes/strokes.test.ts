import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToStroke } from '@/lib/domain/page/strokes/stroke-hit';
import { flatPoints, pointsOf, simplifyStroke } from '@/lib/domain/page/strokes/strokes';
import { segmentDistance } from '@/lib/geometry';
import { aStroke } from '../pages';

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
        const offLine = (one: (typeof points)[number]): number =>
          Math.min(...fewer.map((to, at) => segmentDistance(one, fewer[at - 1] ?? to, to)));
        expect(Math.max(...points.map(offLine))).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
    );
    const straight = Array.from({ length: 50 }, (_, at) => ({ x: at, y: 7, pressure: 1 }));
    expect(simplifyStroke(straight)).toHaveLength(2);
  });
});

describe('the ink of a stroke', () => {
  it('lies where its curve is painted, not where its points are joined straight', () => {
    const arch = { ...aStroke(1, [0, 0, 1, 20, 30, 1, 40, 0, 1]), widthMm: 0.2 };
    const straight = { x: 30, y: 15 };
    expect(distanceToStroke(straight, arch)).toBeGreaterThan(1);
    expect(distanceToStroke({ x: 20, y: 30 }, arch)).toBe(0);
  });
});
