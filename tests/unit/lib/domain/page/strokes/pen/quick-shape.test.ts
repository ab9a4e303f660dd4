import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickShape } from '@/lib/domain/page/strokes/pen/quick-shape';
import type { InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';

/** A trembling chain through corners, closed with a little gap. */
function chain(corners: readonly (readonly [number, number])[], tremble = 0.3): InkPoint[] {
  const points: InkPoint[] = [];
  corners.slice(0, -1).forEach(([x, y], at) => {
    const [toX, toY] = corners[at + 1] ?? [x, y];
    for (let step = 0; step < 20; step += 1) {
      const share = step / 20;
      const off = tremble * Math.sin(7 * step + 3 * at);
      points.push({ x: x + (toX - x) * share + off, y: y + (toY - y) * share - off, pressure: 0.3 + 0.02 * step });
    }
  });
  return points;
}
function round(radiusX: number, radiusY: number, turn = 0, way = 1): InkPoint[] {
  return Array.from({ length: 60 }, (_, at) => {
    const angle = way * ((at / 60) * 2 * Math.PI + 0.3);
    const [x, y] = [radiusX * Math.cos(angle) + 0.2 * Math.sin(9 * at), radiusY * Math.sin(angle)];
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return { x: 50 + x * cos - y * sin, y: 60 + x * sin + y * cos, pressure: 0.5 };
  });
}
const kindOf = (points: readonly InkPoint[]) => quickShape(points, 4)?.kind ?? null;

describe('The shape that a stroke was meant to be', () => {
  it('is a line of what is nearly straight, ends kept', () => {
    const shape = quickShape(
      chain([
        [10, 10],
        [60, 30],
      ]),
      4,
    );
    expect(shape).toMatchObject({ kind: 'line' });
    const last = chain([
      [10, 10],
      [60, 30],
    ]).at(-1);
    expect(shape?.points.at(-1)).toMatchObject({ x: last?.x, y: last?.y });
  });

  it('is a circle of what is nearly round, drawn either way', () => {
    for (const way of [1, -1]) {
      const shape = quickShape(round(20, 19, 0, way), 4);
      expect(shape?.kind).toBe('ellipse');
      const radii = shape?.points.map(({ x, y }) => Math.hypot(x - 50, y - 60)) ?? [];
      expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.5);
      // It goes on the way that it was drawn.
      const [a, b] = [shape?.points[0], shape?.points[8]];
      expect(
        Math.sign(
          (a?.x ?? 0) * (b?.y ?? 0) -
            (a?.y ?? 0) * (b?.x ?? 0) -
            50 * ((b?.y ?? 0) - (a?.y ?? 0)) +
            60 * ((b?.x ?? 0) - (a?.x ?? 0)),
        ),
      ).toBe(way);
    }
  });

  it('is an ellipse of what is long and round, turned as it is', () => {
    expect(kindOf(round(30, 12))).toBe('ellipse');
    expect(kindOf(round(30, 12, 0.6))).toBe('ellipse');
  });

  it('is an upright rectangle of four trembling sides, its corners right', () => {
    const shape = quickShape(
      chain([
        [20, 20],
        [60, 21],
        [61, 50],
        [20, 49],
        [20, 20.5],
      ]),
      4,
    );
    expect(shape?.kind).toBe('quadrilateral');
    const [xs, ys] = [shape?.points.map(({ x }) => x) ?? [], shape?.points.map(({ y }) => y) ?? []];
    const sides = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    for (const { x, y } of shape?.points ?? [])
      expect(Math.min(...sides.map((side, at) => Math.abs((at < 2 ? x : y) - side)))).toBeLessThan(1e-9);
    [20.5, 60.5, 20.5, 49.5].forEach((side, at) => expect(Math.abs((sides[at] ?? 0) - side)).toBeLessThan(1));
  });

  it('is a triangle of three sides, closed', () => {
    const shape = quickShape(
      chain([
        [20, 60],
        [45, 15],
        [75, 60],
        [20.5, 60],
      ]),
      4,
    );
    expect(shape?.kind).toBe('triangle');
    expect(shape?.points.at(-1)).toMatchObject({ x: shape?.points[0]?.x, y: shape?.points[0]?.y });
  });

  it('is none of what is open, small or wild', () => {
    expect(
      kindOf(
        chain([
          [10, 10],
          [40, 10],
          [40, 40],
        ]),
      ),
    ).toBeNull();
    expect(
      kindOf(
        chain([
          [10, 10],
          [11, 11],
        ]),
      ),
    ).toBeNull();
    const star: [number, number][] = [0, 2, 4, 1, 3, 0].map((at) => [
      50 + 30 * Math.sin(at * 1.2566),
      50 - 30 * Math.cos(at * 1.2566),
    ]);
    expect(kindOf(chain(star))).toBeNull();
    expect(quickShape([], 4)).toBeNull();
    expect(quickShape([{ x: NaN, y: 1, pressure: 1 }], 4)).toBeNull();
  });

  it('has finite points with pressures between those that were drawn', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 200, noNaN: true }),
      y: fc.double({ min: 0, max: 200, noNaN: true }),
      pressure: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (points) => {
        for (const { x, y, pressure } of quickShape(points, 4)?.points ?? []) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          expect(pressure).toBeGreaterThanOrEqual(0.1 - 1e-9);
          expect(pressure).toBeLessThanOrEqual(0.9 + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
