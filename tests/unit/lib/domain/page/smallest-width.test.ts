import { describe, expect, it } from 'vitest';
import { smallestWidth, type WidthSearch } from '@/lib/domain/page/smallest-width';
import type { LetterRoom } from '@/lib/lettering/room';

/** A square room a little smaller than the balloon, as a margin leaves it. */
function squareRoom(widthMm: number): LetterRoom {
  const half = widthMm / 2 - 0.45 - widthMm * 0.02;
  return {
    outline: [
      { x: -half, y: -half },
      { x: half, y: -half },
      { x: half, y: half },
      { x: -half, y: half },
    ],
  };
}

/** Words that need a room so wide; counts the outlines that were made. */
function searchFor(neededMm: number, widest: number, hole?: { readonly from: number; readonly to: number }) {
  const made = { count: 0 };
  const search: WidthSearch = {
    guess: 20,
    widest,
    isUneven: false,
    model: { widthMm: 26, room: squareRoom(26) },
    roomAt: (widthMm) => {
      made.count += 1;
      return squareRoom(widthMm);
    },
    holds: ({ outline }, times) => {
      const width = 2 * (outline[1]?.x ?? 0);
      const isHole = hole !== undefined && times === 1 && width > hole.from && width < hole.to;
      return width >= neededMm * times && !isHole;
    },
  };
  return { width: smallestWidth(search), made: made.count, search };
}

describe('the narrowest balloon', () => {
  it.each([6, 9.4, 11, 17, 18.2, 30, 61])(
    'of words that need %d mm holds them, is not 1/50 wider, and takes few outlines',
    (needed) => {
      const { width, made, search } = searchFor(needed, 400);
      expect(width).not.toBeNull();
      const isHeld = (widthMm: number): boolean => search.holds(squareRoom(widthMm), 1);
      expect(isHeld(width ?? 0)).toBe(true);
      if ((width ?? 0) > 10.2) expect(isHeld((width ?? 0) * 0.98)).toBe(false);
      expect(made).toBeLessThanOrEqual(4);
    },
  );

  it('is none where words need more than may be, found without outlines where it is much more', () => {
    expect(searchFor(40, 30)).toMatchObject({ width: null });
    expect(searchFor(40, 12)).toMatchObject({ width: null, made: 0 });
    expect(searchFor(28.3, 30)).toMatchObject({ width: null });
    expect(searchFor(27.9, 30).width).toBeCloseTo(30, 0);
    expect(searchFor(500, 400).width).toBeNull();
  });

  it('holds the words where the likely one does not', () => {
    const { width, search } = searchFor(20, 400, { from: 19.9, to: 24 });
    expect(search.holds(squareRoom(width ?? 0), 1)).toBe(true);
  });
});
