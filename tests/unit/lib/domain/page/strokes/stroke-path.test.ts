import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PENS } from '@/lib/contracts/page-layers';
import { strokeFill, strokePath } from '@/lib/domain/page/strokes/stroke-path';

/** The numbers of a path, as points. */
function pointsOf(d: string): { x: number; y: number }[] {
  const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

const line = [10, 10, 1, 20, 10, 1, 30, 10, 1, 40, 10, 1, 60, 10, 1];

describe('the outline of a stroke', () => {
  it('is as wide as the pen at full pressure, away from its ends', () => {
    for (const pen of PENS) {
      const middle = pointsOf(strokePath({ pen, widthMm: 2, points: line })).filter(({ x }) => x > 28 && x < 42);
      expect(Math.max(...middle.map(({ y }) => y)) - Math.min(...middle.map(({ y }) => y))).toBeCloseTo(2, 1);
    }
  });

  it('of a g-pen is thinner where less is pressed, of a marker not', () => {
    const light = line.map((value, at) => (at % 3 === 2 ? 0.3 : value));
    const heightOf = (pen: 'g-pen' | 'marker', points: number[]): number => {
      const ys = pointsOf(strokePath({ pen, widthMm: 2, points })).map(({ y }) => y);
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(heightOf('g-pen', light)).toBeLessThan(heightOf('g-pen', line) * 0.85);
    expect(heightOf('marker', light)).toBeCloseTo(heightOf('marker', line), 2);
  });

  it('stays near its line, and is a dot where the pen only touched', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 250 })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.constantFrom(...PENS),
        (corners, pen) => {
          const points = corners.flatMap(([x, y]) => [x, y, 0.8]);
          const outline = pointsOf(strokePath({ pen, widthMm: 1, points }));
          expect(outline.length).toBeGreaterThan(2);
          const xs = corners.map(([x]) => x);
          const ys = corners.map(([, y]) => y);
          // The curve through the points may leave their box, by less than their distance.
          const over = 2 + Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys);
          const isNear = outline.every(
            ({ x, y }) =>
              x > Math.min(...xs) - over &&
              x < Math.max(...xs) + over &&
              y > Math.min(...ys) - over &&
              y < Math.max(...ys) + over,
          );
          expect(isNear).toBe(true);
        },
      ),
    );
    const dot = pointsOf(strokePath({ pen: 'marker', widthMm: 3, points: [50, 60, 1] }));
    expect(Math.max(...dot.map(({ x }) => x)) - Math.min(...dot.map(({ x }) => x))).toBeLessThan(4);
    expect(dot.every(({ x, y }) => Math.hypot(x - 50, y - 60) < 3)).toBe(true);
  });

  it('is as wide at each point as its width says, where points have widths', () => {
    const widths = line.map((value, at) => (at % 3 === 2 ? 0.4 : value));
    for (const pen of PENS) {
      const middle = pointsOf(strokePath({ pen, widthMm: 2, points: widths, hasWidths: true }));
      const ys = middle.filter(({ x }) => x > 28 && x < 42).map(({ y }) => y);
      expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(0.8, 1);
    }
  });

  it('of a pen that hardly moved is a round dot', () => {
    for (const length of [0, 0.3, 1.5]) {
      const dot = pointsOf(
        strokePath({ pen: 'marker', widthMm: 2, points: [50, 60, 1, 50 + length, 60, 1], hasWidths: true }),
      );
      const span = (axis: 'x' | 'y') =>
        Math.max(...dot.map((one) => one[axis])) - Math.min(...dot.map((one) => one[axis]));
      expect(span('y')).toBeCloseTo(2, 1);
      expect(span('x')).toBeCloseTo(2 + length, 1);
    }
  });

  it('of white is white', () => {
    expect(strokeFill({ pen: 'white', colour: '#16130f' })).toBe('#ffffff');
    expect(strokeFill({ pen: 'brush', colour: '#16130f' })).toBe('#16130f');
  });
});
