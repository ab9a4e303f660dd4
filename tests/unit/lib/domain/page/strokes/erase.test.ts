import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stroke } from '@/lib/contracts/page-layers';
import { crossingsOf } from '@/lib/domain/page/strokes/crossings';
import { eraseAlong, leftOfStroke, type EraseMode } from '@/lib/domain/page/strokes/erase';
import { distanceToStroke, touchesStroke } from '@/lib/domain/page/strokes/stroke-hit';
import { pointsOf } from '@/lib/domain/page/strokes/strokes';
import { anId, aStroke } from '../pages';
import { anyStroke, flawsOf, handStroke } from './hand-lines';

type Path = readonly { readonly x: number; readonly y: number }[];

/** What an eraser leaves of strokes along a path. */
function erased(
  strokes: readonly Stroke[],
  {
    mode,
    radiusMm = 2,
    path,
    isSeenAt = () => true,
  }: {
    mode: EraseMode;
    radiusMm?: number;
    path: Path;
    isSeenAt?: (stroke: Stroke) => boolean;
  },
): readonly Stroke[] {
  const gone = eraseAlong(new Map(), {
    strokes,
    path,
    eraser: { mode, radiusMm, crossingsOf: (one) => crossingsOf(one, strokes), isSeenAt },
  });
  return strokes.flatMap((stroke, index) =>
    leftOfStroke(stroke, gone.get(stroke.id), (piece) => anId(1000 + index * 100 + piece)),
  );
}

const place = fc.record({
  x: fc.double({ min: 0, max: 180, noNaN: true }),
  y: fc.double({ min: 0, max: 250, noNaN: true }),
});
const radius = fc.double({ min: 0.5, max: 20, noNaN: true });
const thin = (stroke: Stroke): Stroke => ({ ...stroke, widthMm: 0 });

describe('erasing parts', () => {
  const stroke = aStroke(5, [0, 10, 1, 100, 10, 1]);

  it('cuts a stroke in two at the eraser’s own edge', () => {
    const [left, right, ...more] = erased([stroke], { mode: 'parts', radiusMm: 5, path: [{ x: 50, y: 10 }] });
    expect(more).toEqual([]);
    expect(left?.points).toEqual([0, 10, 1, 44.5, 10, 1]);
    expect(right?.points).toEqual([55.5, 10, 1, 100, 10, 1]);
    expect(left?.id).toBe(stroke.id);
    expect(right?.id).not.toBe(stroke.id);
  });

  it('leaves alone what it does not touch, and nothing of what it covers', () => {
    expect(erased([stroke], { mode: 'parts', path: [{ x: 50, y: 40 }] })).toEqual([stroke]);
    const dot = aStroke(6, [50, 10, 1]);
    expect(erased([dot], { mode: 'parts', radiusMm: 1, path: [{ x: 50, y: 11 }] })).toEqual([]);
  });

  it('leaves nothing under a quick hand either: the way between two reports is erased too', () => {
    const posts = Array.from({ length: 30 }, (_, index) =>
      aStroke(20 + index, [5 + index * 5, 0, 1, 5 + index * 5, 40, 1]),
    );
    const left = erased(posts, {
      mode: 'parts',
      radiusMm: 1,
      path: [
        { x: 0, y: 20 },
        { x: 170, y: 20 },
      ],
    });
    expect(left).toHaveLength(60);
  });

  it('leaves nothing under itself, adds no ink elsewhere, and leaves sound strokes', () => {
    fc.assert(
      fc.property(fc.oneof(anyStroke(7, 1), handStroke(7)), place, radius, (whole, at, radiusMm) => {
        const pieces = erased([whole], { mode: 'parts', radiusMm, path: [at] });
        // Ends may be rounded by a hundredth of a millimetre.
        expect(pieces.every((piece) => piece === whole || !touchesStroke(at, piece, radiusMm - 0.08))).toBe(true);
        expect(pieces.flatMap(pointsOf).every((one) => distanceToStroke(one, thin(whole)) < 0.03)).toBe(true);
        expect(flawsOf(pieces)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('erasing up to crossings', () => {
  const across = aStroke(1, [0, 50, 1, 100, 50, 1]);
  const posts = [aStroke(2, [30, 0, 1, 30, 100, 1]), aStroke(3, [70, 0, 1, 70, 100, 1])];

  it('takes what lies between two crossings, to the middle of the lines that cross', () => {
    const left = erased([across, ...posts], { mode: 'crossing', path: [{ x: 50, y: 51 }] });
    expect(left.map(({ points }) => points)).toEqual([
      [0, 50, 1, 30, 50, 1],
      [70, 50, 1, 100, 50, 1],
      ...posts.map(({ points }) => points),
    ]);
  });

  it('takes what hangs over a crossing, and all of a line that nothing crosses', () => {
    const over = erased([across, ...posts], { mode: 'crossing', path: [{ x: 90, y: 50 }] });
    expect(over[0]?.points).toEqual([0, 50, 1, 70, 50, 1]);
    expect(erased([across], { mode: 'crossing', path: [{ x: 90, y: 50 }] })).toEqual([]);
  });

  it('takes no more for a hand that trembles, and the line nearest to the middle of the tip alone', () => {
    const path = [
      { x: 72, y: 50 },
      { x: 71.8, y: 50.2 },
      { x: 72, y: 50 },
    ];
    const left = erased([across, ...posts], { mode: 'crossing', radiusMm: 4, path });
    expect(left.map(({ points }) => points.length)).toEqual([6, 6, 6]);
    expect(left[0]?.points.slice(3, 5)).toEqual([70, 50]);
  });

  it('counts where a line crosses itself, and an end that lies on it', () => {
    const loop = aStroke(4, [0, 0, 1, 40, 40, 1, 40, 0, 1, 0, 40, 1]);
    expect(crossingsOf(loop, [loop])).toHaveLength(2);
    const stub = aStroke(5, [20, 90, 1, 20, 50.3, 1]);
    expect(crossingsOf(across, [stub])).toEqual([0.2]);
    expect(crossingsOf(across, [stub, ...posts], ({ id }) => id === anId(3))).toEqual([0.7]);
  });

  it('never adds ink and leaves sound strokes', () => {
    fc.assert(
      fc.property(handStroke(1), handStroke(2), fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        const at = Math.floor((share * (one.points.length - 1)) / 3) * 3;
        const path = [{ x: one.points[at] ?? 0, y: one.points[at + 1] ?? 0 }];
        const left = erased([one, other], { mode: 'crossing', path });
        expect(left).not.toContain(one);
        const all = [thin(one), thin(other)];
        const isOnOne = (point: { x: number; y: number }) => all.some((line) => distanceToStroke(point, line) < 0.03);
        expect(left.flatMap(pointsOf).every(isOnOne)).toBe(true);
        expect(flawsOf(left)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('erasing whole lines', () => {
  it('takes every line that is touched on the way, but none whose ink is clipped away there', () => {
    const lines = [
      aStroke(1, [0, 10, 1, 50, 10, 1]),
      aStroke(2, [0, 20, 1, 50, 20, 1]),
      aStroke(3, [0, 30, 1, 50, 30, 1]),
    ];
    const path = [
      { x: 25, y: 5 },
      { x: 25, y: 35 },
    ];
    const isSeenAt = ({ id }: Stroke) => id !== anId(2);
    expect(erased(lines, { mode: 'whole', path, isSeenAt }).map(({ id }) => id)).toEqual([anId(2)]);
  });

  it('is the same account when nothing more was touched', () => {
    const strokes = [aStroke(1)];
    const eraser = { mode: 'whole', radiusMm: 1, crossingsOf: () => [], isSeenAt: () => true } as const;
    const gone = eraseAlong(new Map(), { strokes, path: [{ x: 20, y: 1 }], eraser });
    expect(gone.size).toBe(1);
    expect(eraseAlong(gone, { strokes, path: [{ x: 22, y: 1 }], eraser })).toBe(gone);
    expect(eraseAlong(gone, { strokes, path: [{ x: 22, y: 90 }], eraser })).toBe(gone);
  });
});
