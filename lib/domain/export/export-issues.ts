import type { Book, BookPage } from '@/lib/contracts/books';

/** What of a page somebody should know before it is exported: the numbers of its panels, from 1. */
export interface PageIssues {
  readonly pageId: string;
  readonly number: number;
  /** Their pictures were drawn from something else than their lines are now. */
  readonly outOfDate: readonly number[];
  /** They are meant to be painted, and have no picture. */
  readonly undrawn: readonly number[];
  /** They were drawn before it was kept what from. */
  readonly unknown: readonly number[];
}

type PanelTest = (panel: BookPage['panels'][number]) => boolean;

/** Its picture was drawn from something else than its lines are now. */
export const isOutOfDate: PanelTest = ({ picture }) => (picture?.changes?.length ?? 0) > 0;
const isUnknown: PanelTest = ({ picture }) => picture?.changes === null;
/** It has no picture, and by choice shows neither Koma's own drawing nor ink in its place. */
export const isUndrawn: PanelTest = ({ picture, content }) =>
  picture === null && content.finish === null && content.inkReplaces === undefined;

/**
 * Pages whose finished export would show something that nobody wants there, in their order.
 * @param style whether the book's panels are meant to be painted; where they aren't, Koma's own drawing is what they show
 */
export function exportIssues(pages: readonly BookPage[], style: Pick<Book, 'paintsWithModel'>): PageIssues[] {
  return pages
    .map(({ id, number, panels }) => {
      const having = (test: PanelTest) => panels.flatMap((panel, index) => (test(panel) ? [index + 1] : []));
      return {
        pageId: id,
        number,
        outOfDate: having(isOutOfDate),
        undrawn: style.paintsWithModel ? having(isUndrawn) : [],
        unknown: having(isUnknown),
      };
    })
    .filter(({ outOfDate, undrawn, unknown }) => outOfDate.length + undrawn.length + unknown.length > 0);
}

/** How many panels of some pages have pictures that are out of date. */
export function outOfDateCount(pages: readonly Pick<BookPage, 'panels'>[]): number {
  return pages.reduce((sum, { panels }) => sum + panels.filter(isOutOfDate).length, 0);
}
