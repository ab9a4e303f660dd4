import type { BookPage } from '@/lib/contracts/books';

/** Pages that are seen together: the first stands alone, as in a book, then two face each other; strips go one by one. */
export function spreadsOf(pages: readonly BookPage[], isStrip: boolean): BookPage[][] {
  if (isStrip) return pages.map((page) => [page]);
  const [first, ...rest] = pages;
  const spreads: BookPage[][] = first ? [[first]] : [];
  for (let index = 0; index < rest.length; index += 2) spreads.push(rest.slice(index, index + 2));
  return spreads;
}
