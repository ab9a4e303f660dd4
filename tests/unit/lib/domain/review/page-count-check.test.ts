import { expect, test } from 'vitest';
import { chapterLengths, lengthIssue } from '@/lib/domain/review/page-count-check';

const pages = [
  { chapter: 1, isSpread: false },
  { chapter: 1, isSpread: true },
  { chapter: 2, isSpread: false },
];

test('a spread counts as two pages, and chapters without a page are told of when some were asked for', () => {
  expect(chapterLengths(pages, { 1: 3, 10: 8 })).toEqual([
    { chapter: 1, pageCount: 3, askedPages: 3 },
    { chapter: 2, pageCount: 1, askedPages: null },
    { chapter: 10, pageCount: 0, askedPages: 8 },
  ]);
});

test('a chapter is short or long where another number was asked for', () => {
  const issues = [2, 3, 4, null].map((askedPages) => lengthIssue({ chapter: 1, pageCount: 3, askedPages }));
  expect(issues).toEqual(['long', null, 'short', null]);
});
