import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutStrokeAt, joinStrokes } from '@/lib/domain/page/strokes/cut-join';
import { withJoinedStrokes } from '@/lib/domain/page/strokes/join-on-page';
import { distanceToStroke } from '@/lib/domain/page/strokes/stroke-hit';
import { endOf, lineOf, pointAt } from '@/lib/domain/page/strokes/stroke-line';
import { pointsOf } from '@/lib/domain/page/strokes/strokes';
import { segmentDistance } from '@/lib/geometry';
import type { NamedPoint } from '@/lib/geometry/point';
import { aPage, anId, aStroke } from '../pages';
import { anyStroke, flawsOf, handStroke } from './hand-lines';

const newId = () => anId(900);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a cut', () => {
  it('leaves two pieces that end in one point, and the first keeps the name', () => {
    const [first, second, ...more] = cutStrokeAt(aStroke(1, [0, 10, 0.2, 40, 10, 1]), { at: { x: 10, y: 12 }, newId });
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: anId(1), points: [0, 10, 0.2, 10, 10, 0.4] });
    expect(second).toMatchObject({ id: anId(900), points: [10, 10, 0.4, 40, 10, 1] });
  });

  it('at an end, or through a dot, leaves the stroke itself', () => {
    for (const stroke of [aStroke(1, [0, 10, 1, 40, 10, 1]), aStroke(2, [5, 5, 1])])
      expect(cutStrokeAt(stroke, { at: { x: -3, y: 10 }, newId })).toEqual([stroke]);
  });

  it('and a join give back the same line within 0.01 mm', () => {
    fc.assert(
      fc.property(fc.oneof(handStroke(1), anyStroke(1)), share, (stroke, at) => {
        const line = lineOf(stroke);
        const pieces = cutStrokeAt(stroke, { at: pointAt(line, at * endOf(line)), newId });
        expect(flawsOf(pieces)).toEqual([]);
        const [joined, ...more] = joinStrokes(pieces, 0.005);
        expect(more).toEqual([]);
        expect(joined?.id).toBe(stroke.id);
        // What is stored of a line that was cut is what was painted, in straight pieces; one that was not cut is itself.
        const back = joined === stroke ? line : (joined?.points ?? []);
        // Each line's points lie on the other.
        expect(farthest(pointsOf({ points: line }), back)).toBeLessThanOrEqual(0.01);
        expect(farthest(pointsOf({ points: back }), line)).toBeLessThanOrEqual(0.01);
      }),
      { numRuns: 150 },
    );
  });

  it('hardly moves what is painted of a hand’s line', () => {
    fc.assert(
      fc.property(handStroke(1), share, (stroke, at) => {
        const line = lineOf(stroke);
        const pieces = cutStrokeAt(stroke, { at: pointAt(line, at * endOf(line)), newId });
        const thin = { ...stroke, widthMm: 0 };
        const painted = pieces.flatMap((piece) => pointsOf({ points: lineOf(piece) }));
        expect(Math.max(...painted.map((one) => distanceToStroke(one, thin)))).toBeLessThan(0.05);
      }),
    );
  });
});

/** How far points lie from a line of straight pieces at most. */
function farthest(points: readonly NamedPoint[], line: readonly number[]): number {
  const to = pointsOf({ points: line });
  const nearest = (point: NamedPoint): number =>
    Math.min(...to.map((end, index) => segmentDistance(point, to[index - 1] ?? end, end)));
  return Math.max(...points.map(nearest));
}

describe('a join', () => {
  it('bridges the nearest ends, whichever way they were drawn, and keeps the first stroke’s direction', () => {
    const strokes = [
      aStroke(1, [0, 0, 1, 10, 0, 1]),
      aStroke(2, [20, 0, 1, 10.5, 0, 1]),
      aStroke(3, [20.2, 0, 1, 30, 5, 1]),
      aStroke(4, [60, 0, 1, 70, 0, 1]),
    ];
    const joined = joinStrokes(strokes, 1);
    expect(joined.map(({ id }) => id)).toEqual([anId(1), anId(4)]);
    expect(joined[0]?.points).toEqual([0, 0, 1, 10, 0, 1, 10.5, 0, 1, 20, 0, 1, 20.2, 0, 1, 30, 5, 1]);
    expect(joined[1]).toBe(strokes[3]);
  });

  it('leaves strokes of other pens, colours, widths and panels alone, and ends that are too far', () => {
    const one = aStroke(1, [0, 0, 1, 10, 0, 1]);
    const next = aStroke(2, [10, 0, 1, 20, 0, 1]);
    const others = [
      { ...next, pen: 'brush' as const },
      { ...next, colour: '#ff0000' },
      { ...next, widthMm: 2 },
      { ...next, panelId: anId(7) },
      aStroke(2, [12, 0, 1, 20, 0, 1]),
    ];
    for (const other of others) expect(joinStrokes([one, other], 1)).toEqual([one, other]);
  });

  it('makes no ring of one chain, and joins no end twice', () => {
    const corners = [0, 0, 1, 10, 0, 1, 10, 10, 1, 0, 10, 1, 0, 0, 1];
    const sides = [0, 1, 2, 3].map((at) => aStroke(at + 1, corners.slice(at * 3, at * 3 + 6)));
    const [ring, ...more] = joinStrokes(sides, 0.1);
    expect(more).toEqual([]);
    expect(ring?.points).toHaveLength(15);
    const star = [0, 1, 2].map((at) => aStroke(at + 1, [0, 0, 1, 20 * Math.cos(at * 2), 20 * Math.sin(at * 2), 1]));
    expect(joinStrokes(star, 1)).toHaveLength(2);
  });

  it('joins on a page only what is chosen, within a layer', () => {
    const page = aPage();
    const layers = page.layers.map((one) =>
      one.kind === 'ink'
        ? { ...one, strokes: [aStroke(31, [0, 0, 1, 10, 0, 1]), aStroke(32, [10, 0, 1, 20, 0, 1])] }
        : one,
    );
    const both = new Set([anId(31), anId(32)]);
    const joined = withJoinedStrokes({ ...page, layers }, both, 1);
    expect(joined.layers.flatMap(({ strokes }) => strokes ?? []).map(({ id }) => id)).toEqual([anId(31)]);
    const alone = { ...page, layers };
    expect(withJoinedStrokes(alone, new Set([anId(31)]), 1)).toBe(alone);
  });
});
