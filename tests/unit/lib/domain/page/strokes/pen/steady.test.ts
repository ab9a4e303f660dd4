import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctStroke } from '@/lib/domain/page/strokes/pen/correct-stroke';
import { averageAt, pulled, stabilise, timeOf } from '@/lib/domain/page/strokes/pen/stabilise';
import type { StrokePoint } from '@/lib/domain/page/strokes/strokes';
import { aLine, aPoint, roughness, straight, trembling } from './lines';

const timed = (points: readonly StrokePoint[]) => points.map((point, at) => ({ ...point, timeMs: 8 * at }));
const strength = fc.integer({ min: 0, max: 100 });
const mode = fc.constantFrom('average' as const, 'string' as const);

describe('The stabiliser', () => {
  it('of no strength changes nothing', () => {
    fc.assert(
      fc.property(aLine, mode, (points, chosen) => {
        const bare = stabilise(timed(points), { mode: chosen, strength: 0, pixelMm: 0.25 });
        expect(bare.map(({ x, y }) => [x, y])).toEqual(points.map(({ x, y }) => [x, y]));
      }),
    );
  });

  it('begins where the hand began and stays within what it reached', () => {
    fc.assert(
      fc.property(aLine, mode, strength, (points, chosen, strong) => {
        const line = stabilise(timed(points), { mode: chosen, strength: strong, pixelMm: 0.25 });
        expect(line[0]).toMatchObject({ x: points[0]?.x, y: points[0]?.y });
        const [least, most] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
        expect(line.every(({ x }) => x > least - 1e-9 && x < most + 1e-9)).toBe(true);
      }),
    );
  });

  it('by average ends where the hand ended', () => {
    fc.assert(
      fc.property(aLine, strength, (points, strong) => {
        const end = stabilise(timed(points), { mode: 'average', strength: strong, pixelMm: 0.25 }).at(-1);
        expect(end?.x).toBeCloseTo(points.at(-1)?.x ?? NaN, 9);
        expect(end?.y).toBeCloseTo(points.at(-1)?.y ?? NaN, 9);
      }),
    );
  });

  it('by average evens a tremor out, the more the stronger it is', () => {
    const after = [0, 5, 8, 60].map((strong) =>
      roughness(stabilise(timed(trembling(80, 1)), { mode: 'average', strength: strong, pixelMm: 0.25 })),
    );
    expect(after).toEqual(after.toSorted((a, b) => b - a));
    expect(after.at(-1)).toBeLessThan(0.1);
  });

  it('averages a time, not a number of reports', () => {
    const points = [0, 100, 104].map((timeMs, x) => ({ x, y: 0, pressure: 1, timeMs }));
    expect(averageAt(points, 2, 50)?.x).toBeCloseTo(1.5, 12);
    expect(averageAt(points, 2, 500)?.x).toBeCloseTo(1, 12);
  });

  it('by string stays within the string, and still while it hangs loose', () => {
    fc.assert(
      fc.property(aPoint, aPoint, fc.double({ min: 0, max: 50, noNaN: true }), (tip, hand, lengthMm) => {
        const next = pulled(tip, hand, lengthMm);
        const [before, after] = [
          Math.hypot(hand.x - tip.x, hand.y - tip.y),
          Math.hypot(hand.x - next.x, hand.y - next.y),
        ];
        expect(after).toBeCloseTo(Math.min(before, lengthMm), 6);
      }),
    );
    expect(pulled({ x: 3, y: 4, pressure: 1 }, { x: 4, y: 4, pressure: 0.5 }, 2)).toEqual({
      x: 3,
      y: 4,
      pressure: 0.5,
    });
  });

  it('takes clocks that stand still or go back', () => {
    const first = { x: 0, y: 0, pressure: 1, timeMs: 40 };
    expect([timeOf(12, first), timeOf(NaN, first), timeOf(undefined, first), timeOf(undefined, undefined)]).toEqual([
      40, 48, 48, 0,
    ]);
  });
});

describe('Correction after the stroke', () => {
  it('keeps both ends where they are', () => {
    fc.assert(
      fc.property(aLine, strength, (points, strong) => {
        const line = correctStroke(points, strong);
        expect(line[0]?.x).toBeCloseTo(points[0]?.x ?? NaN, 6);
        expect(line[0]?.y).toBeCloseTo(points[0]?.y ?? NaN, 6);
        expect(line.at(-1)?.x).toBeCloseTo(points.at(-1)?.x ?? NaN, 6);
        expect(line.at(-1)?.y).toBeCloseTo(points.at(-1)?.y ?? NaN, 6);
        expect(line.every(({ pressure }) => pressure >= 0 && pressure <= 1 + 1e-9)).toBe(true);
      }),
    );
  });

  it('of no strength changes nothing, and leaves a straight line straight', () => {
    const line = trembling(40, 1);
    expect(correctStroke(line, 0)).toEqual(line);
    expect(Math.max(...correctStroke(straight(40), 100).map(({ y }) => Math.abs(y - 20)))).toBeLessThan(1e-9);
  });

  it('evens a tremor out, the more the stronger it is', () => {
    const after = [0, 25, 50, 100].map((strong) => roughness(correctStroke(trembling(60, 0.4), strong)));
    expect(after).toEqual(after.toSorted((a, b) => b - a));
    expect(after.at(-1)).toBeLessThan(0.05);
  });
});
