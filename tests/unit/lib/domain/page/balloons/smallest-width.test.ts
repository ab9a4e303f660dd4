import { describe, expect, it } from 'vitest';
import { smallestWidth, type WidthSearch } from '@/lib/domain/page/balloons/smallest-width';
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
  const tried: number[] = [];
  const search: WidthSearch = {
    guess: 20,
    widest,
    roomAt: (widthMm) => {
      tried.push(widthMm);
      return squareRoom(widthMm);
    },
    holds: ({ outline }) => {
      const width = 2 * (outline[1]?.x ?? 0);
      return width >= neededMm && !(hole !== undefined && width > hole.from && width < hole.to);
    },
  };
  return { width: smallestWidth(search), tried, search };
}

describe('the narrowest balloon', () => {
  it.each([9.4, 11, 17, 18.2, 30, 61])(
    'of words that need %d mm holds them, is not 1/50 wider, and takes few outlines',
    (needed) => {
      const { width, tried, search } = searchFor(needed, 400);
      expect(width).not.toBeNull();
      const isHeld = (widthMm: number): boolean => search.holds(squareRoom(widthMm));
      expect(isHeld(width ?? 0)).toBe(true);
      if ((width ?? 0) > 10.2) expect(isHeld((width ?? 0) * 0.98)).toBe(false);
      expect(tried.length).toBeLessThanOrEqual(11);
    },
  );

  it('is looked for among widths that all words share, so that their rooms can be kept', () => {
    const tried = new Set<number>();
    for (let needed = 15; needed < 25; needed += 0.05)
      searchFor(needed, 380 + needed).tried.forEach((one) => tried.add(one));
    expect(tried.size).toBeLessThan(60);
  });

  it('is none where words need more than may be', () => {
    expect(searchFor(40, 30)).toMatchObject({ width: null });
    expect(searchFor(40, 12).width).toBeNull();
    expect(searchFor(40, 12).tried).toHaveLength(1);
    expect(searchFor(28.3, 30)).toMatchObject({ width: null });
    expect(searchFor(27.2, 30).width).toBeCloseTo(29.5, 0);
    expect(searchFor(500, 400).width).toBeNull();
  });

  it('holds the words where one that should does not', () => {
    const { width, search } = searchFor(20, 400, { from: 19.9, to: 24 });
    expect(search.holds(squareRoom(width ?? 0))).toBe(true);
  });
});
