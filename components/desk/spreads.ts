import type { BookPage } from '@/lib/contracts/books';

/** Pages that are seen together: the first stands alone, as in a book, then two face each other, or one is a spread; strips go one by one. */
export function spreadsOf<Page extends Pick<BookPage, 'number' | 'isSpread'>>(
  pages: readonly Page[],
  isStrip: boolean,
): Page[][] {
  if (isStrip) return pages.map((page) => [page]);
  const spreads: Page[][] = [];
  for (const page of pages) {
    const last = spreads.at(-1);
    const [beside] = last ?? [];
    const isOpen = last?.length === 1 && beside !== undefined && !beside.isSpread && beside.number > 1;
    if (isOpen && !page.isSpread) last.push(page);
    else spreads.push([page]);
  }
  return spreads;
}
