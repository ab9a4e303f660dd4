import { describe, expect, it } from 'vitest';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { sheetsOf, type Sheet, type SheetOptions } from '@/lib/domain/export/sheets';
import { bookPage } from './book-page';

const paper = PAGE_FORMATS.b5;
const pages = [bookPage(1), bookPage(2, { isSpread: true }), bookPage(4), bookPage(5), bookPage(7)];

const numbers = (o: Omit<SheetOptions, 'paper'>): number[][] =>
  sheetsOf(pages, { ...o, paper }).map(({ parts }) => parts.map(({ number }) => number));

describe('Sheets of a book', () => {
  it('that stay whole are its pages, with spreads twice as wide', () => {
    const sheets = sheetsOf(pages, { spreads: 'whole', direction: 'rtl', paper });
    expect(sheets.map(({ widthMm }) => widthMm)).toEqual([182, 364, 182, 182, 182]);
  });

  it('that are split have the half first that is read first', () => {
    expect(numbers({ spreads: 'split', direction: 'rtl' })).toEqual([[1], [2], [3], [4], [5], [7]]);
    const halves = (direction: 'rtl' | 'ltr'): Sheet[] =>
      sheetsOf(pages, { spreads: 'split', direction, paper }).slice(1, 3);
    expect(halves('rtl').map(({ parts }) => [parts[0]?.trim.left, parts[0]?.spine])).toEqual([
      [182, 'left'],
      [0, 'right'],
    ]);
    expect(halves('ltr').map(({ parts }) => parts[0]?.trim.left)).toEqual([0, 182]);
  });

  it('lie open as the book does: even and odd side by side, the first read on its own side', () => {
    expect(numbers({ spreads: 'facing', direction: 'rtl' })).toEqual([[1], [2], [5, 4], [7]]);
    expect(numbers({ spreads: 'facing', direction: 'ltr' })).toEqual([[1], [2], [4, 5], [7]]);
    const [, , open] = sheetsOf(pages, { spreads: 'facing', direction: 'rtl', paper });
    expect(open).toMatchObject({
      widthMm: 364,
      parts: [
        { leftMm: 0, spine: 'right' },
        { leftMm: 182, spine: 'left' },
      ],
    });
    expect(numbers({ spreads: 'facing', direction: 'vertical' })).toEqual([[1], [2], [4], [5], [7]]);
  });
});
