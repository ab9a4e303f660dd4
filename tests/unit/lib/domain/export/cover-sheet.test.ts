import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverPages, coverSheet, spineWidthMm } from '@/lib/domain/export/cover-sheet';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { bookPage } from './book-page';

const paper = PAGE_FORMATS.b5;
const pages = (count: number) => Array.from({ length: count }, (_, index) => bookPage(index + 1));
const page = bookPage(1);
const many = (count: number) => Array.from({ length: count }, () => page);
const usual = { back: 'last', leafMm: 0.1, spineMm: null } as const;

describe('The cover of a book', () => {
  it('has a spine of half as many leaves as pages inside, and one millimetre', () => {
    expect(spineWidthMm(many(102), usual)).toBe(6);
    expect(spineWidthMm(many(101), { ...usual, back: 'blank' })).toBe(6);
    expect(spineWidthMm(many(103), usual)).toBe(6.1);
    expect(spineWidthMm([bookPage(1), bookPage(2, { isSpread: true }), bookPage(4)], usual)).toBe(1.1);
    expect(spineWidthMm(pages(2), { ...usual, spineMm: 7.25 })).toBe(7.25);
  });

  it('never gets thinner by more pages or thicker paper', () => {
    const count = fc.integer({ min: 2, max: 400 });
    const leaf = fc.double({ min: 0.02, max: 1, noNaN: true });
    fc.assert(
      fc.property(count, leaf, (before, leafMm) => {
        const width = spineWidthMm(many(before), { ...usual, leafMm });
        expect(spineWidthMm(many(before + 2), { ...usual, leafMm })).toBeGreaterThanOrEqual(width);
        expect(spineWidthMm(many(before), { ...usual, leafMm: leafMm + 0.1 })).toBeGreaterThanOrEqual(width);
      }),
    );
  });

  it('lies flat with the front on the left where the book is read from the right', () => {
    const found = coverPages(pages(4), usual);
    if (found === null) throw new Error('there is a cover');
    const sheet = (direction: 'rtl' | 'ltr') => coverSheet(found, { direction, paper, spineMm: 5 });
    expect(sheet('rtl').widthMm).toBe(369);
    expect(sheet('rtl').parts.map(({ number, leftMm }) => [number, leftMm])).toEqual([
      [1, 0],
      [4, 187],
    ]);
    expect(sheet('ltr').parts.map(({ number, leftMm }) => [number, leftMm])).toEqual([
      [1, 187],
      [4, 0],
    ]);
    expect(sheet('ltr').spine).toEqual({ leftMm: 182, widthMm: 5 });
  });

  it('needs single pages at both ends, or none at the back', () => {
    expect(coverPages([], usual)).toBeNull();
    expect(coverPages(pages(1), usual)).toBeNull();
    expect(coverPages(pages(1), { back: 'blank' })).toMatchObject({ front: { number: 1 }, back: null });
    expect(coverPages([bookPage(1), bookPage(2, { isSpread: true })], usual)).toBeNull();
    expect(coverPages([bookPage(1, { isSpread: true }), bookPage(3)], { back: 'blank' })).toBeNull();
  });
});
