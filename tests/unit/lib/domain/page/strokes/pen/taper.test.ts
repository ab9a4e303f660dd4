import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tapered, taperShare } from '@/lib/domain/page/strokes/pen/taper';
import { aLine, straight } from './lines';

const taper = { inMm: 4, outMm: 10, widthMm: 1 };

describe('A taper', () => {
  it('begins and ends at nothing, and is full between', () => {
    expect([0, 4, 20, 30, 40].map((at) => taperShare(at, 40, taper))).toEqual([0, 1, 1, 1, 0]);
    expect(taperShare(1, 40, taper)).toBeCloseTo(0.25 * 1.75, 12);
  });

  it('of a short line keeps its proportion, and a dot is not tapered', () => {
    expect(taperShare(2, 7, taper)).toBeCloseTo(1, 12);
    expect([0, 0.4, 0.8].map((at) => taperShare(at, 0.8, taper))).toEqual([1, 1, 1]);
  });

  it('makes no point wider, and moves none', () => {
    fc.assert(
      fc.property(aLine, (points) => {
        const line = tapered(points, taper);
        const rest = line.filter((one) => points.some(({ x, y }) => x === one.x && y === one.y));
        expect(rest.length).toBeGreaterThanOrEqual(points.length);
        expect(Math.max(...line.map(({ pressure }) => pressure))).toBeLessThanOrEqual(
          Math.max(...points.map(({ pressure }) => pressure)),
        );
        expect(line.every(({ pressure }) => pressure >= 0)).toBe(true);
      }),
    );
  });

  it('is round on a line of two points as well', () => {
    const [first, last] = [straight(40)[0], straight(40)[40]];
    const line = tapered(
      [first, last].flatMap((one) => one ?? []),
      taper,
    );
    expect(line.length).toBeGreaterThan(10);
    expect(line.find(({ x }) => Math.abs(x - 4) < 1e-9)?.pressure).toBeCloseTo(1, 9);
    expect(line.map(({ x }) => x)).toEqual(line.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it('of nothing leaves the line as it is', () => {
    expect(tapered(straight(9), { ...taper, inMm: 0, outMm: 0 })).toEqual(straight(9));
  });
});
