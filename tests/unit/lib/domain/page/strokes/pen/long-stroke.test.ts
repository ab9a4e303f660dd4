import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingPieces, simplifyLong, splitPoints } from '@/lib/domain/page/strokes/pen/long-stroke';
import type { StrokePoint } from '@/lib/domain/page/strokes/strokes';
import { segmentDistance } from '@/lib/geometry';
import { aLine } from './lines';

/** A line of many points with no straight piece. */
function spiral(count: number): StrokePoint[] {
  return Array.from({ length: count }, (_, at) => ({
    x: 90 + (at / count) * 80 * Math.cos(at / 9),
    y: 120 + (at / count) * 80 * Math.sin(at / 9),
    pressure: 0.5 + 0.5 * Math.sin(at / 50),
  }));
}

describe('A long line', () => {
  it('of 50,000 points fits into strokes that meet, and is nowhere else', () => {
    const points = spiral(50_000);
    const pieces = fittingPieces(points, { widthMm: 1, room: 100 });
    expect(pieces.every((piece) => piece.length <= 6000)).toBe(true);
    for (const [at, piece] of pieces.slice(1).entries()) expect(piece[0]).toEqual(pieces[at]?.at(-1));
    expect([pieces[0]?.[0], pieces.at(-1)?.at(-1)]).toEqual([points[0], points.at(-1)]);
    const sides = pieces.flatMap((piece) => piece.slice(1).map((to, at) => [piece[at] ?? to, to] as const));
    const checked = points.filter((_, at) => at % 997 === 0);
    const far = checked.map((point) =>
      sides.reduce((least, [from, to]) => Math.min(least, segmentDistance(point, from, to)), Infinity),
    );
    expect(Math.max(...far)).toBeLessThan(0.06);
  });

  it('is kept with fewer points where the layer is nearly full', () => {
    const pieces = fittingPieces(spiral(20_000), { widthMm: 1, room: 1, most: 300 });
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.length).toBeLessThanOrEqual(300);
  });

  it('is not simplified where its width changes', () => {
    const points = [1, 1, 0.2, 1, 1].map((pressure, x) => ({ x: 10 * x, y: 5, pressure }));
    expect(simplifyLong(points, { widthMm: 4 })).toHaveLength(5);
    expect(simplifyLong(points, { widthMm: 0.05 })).toHaveLength(2);
  });

  it('split and joined again is the same', () => {
    fc.assert(
      fc.property(aLine, fc.integer({ min: 2, max: 9 }), (points, most) => {
        const pieces = splitPoints(points, most);
        expect(pieces.flatMap((piece, at) => (at === 0 ? piece : piece.slice(1)))).toEqual(points);
        expect(pieces.every(({ length }) => length <= most)).toBe(true);
      }),
    );
  });
});
