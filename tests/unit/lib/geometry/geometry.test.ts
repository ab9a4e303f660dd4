import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convexHull,
  distance,
  distanceToSegment,
  insetRing,
  isInside,
  isInsidePolygon,
  lengthOfRing,
  rotateDegrees,
  signedArea,
  type Point,
} from '@/lib/geometry';

const coordinate = fc.integer({ min: -50, max: 50 });
const point = fc.tuple(coordinate, coordinate);
const square: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

describe('plane geometry', () => {
  it('a quarter turn goes clockwise on the page, and back again', () => {
    expect(rotateDegrees([1, 0], 90).map((value) => Math.round(value))).toEqual([0, 1]);
    fc.assert(
      fc.property(point, point, fc.integer({ min: -360, max: 360 }), (at, about, degrees) => {
        const back = rotateDegrees(rotateDegrees(at, degrees, about), -degrees, about);
        expect(distance(back, at)).toBeLessThan(1e-9);
      }),
    );
  });

  it('a hull holds all its points, has no dent, and its corners are among them', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        fc.pre(Math.abs(signedArea(hull)) > 0);
        expect(points).toEqual(expect.arrayContaining(hull));
        const grown = hull.map(([x, y]): Point => [x * 1.001, y * 1.001]);
        expect(Math.abs(signedArea(grown))).toBeGreaterThan(Math.abs(signedArea(hull)));
        const outside = points.filter((at) => !isInside(at, hull));
        const edges = hull.map((from, index) => [from, hull[(index + 1) % hull.length] ?? from] as const);
        expect(outside.filter((at) => edges.every(([from, to]) => distanceToSegment(at, from, to) > 1e-9))).toEqual([]);
      }),
    );
  });

  it('points with and without names are judged alike', () => {
    fc.assert(
      fc.property(point, fc.array(point, { maxLength: 12 }), ([x, y], ring) => {
        const named = ring.map(([left, top]) => ({ x: left, y: top }));
        expect(isInsidePolygon({ x, y }, named)).toBe(isInside([x, y], ring));
      }),
    );
    expect([isInside([5, 5], square), isInside([15, 5], square), isInside([5, 5], [])]).toEqual([true, false, false]);
  });

  it('areas and lengths of a square are those of a square', () => {
    expect([signedArea(square), signedArea(square.toReversed()), lengthOfRing(square)]).toEqual([100, -100, 40]);
    expect(distanceToSegment([5, -3], [0, 0], [10, 0])).toBe(3);
    expect(distanceToSegment([13, 4], [0, 0], [10, 0])).toBe(5);
  });

  it('an inset ring keeps its margin to the outline', () => {
    const inner = insetRing(square, 2);
    const [xs, ys] = [inner.map(([x]) => x), inner.map(([, y]) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThan(1.9);
    expect(Math.max(...xs, ...ys)).toBeLessThan(8.1);
  });
});
