/** A page as counting sees it. */
export interface CountedPage {
  readonly chapter: number;
  /** Two facing pages as one sheet count as two. */
  readonly isSpread: boolean;
}

/** How many pages a chapter has, and how many were asked for. */
export interface ChapterLength {
  /** From 1. */
  readonly chapter: number;
  readonly pageCount: number;
  /** Null for a chapter that nobody asked a number of pages for. */
  readonly askedPages: number | null;
}

/**
 * The lengths of chapters, in their order: of those that have pages, and of those that pages were asked for.
 * @param asked chapter numbers to numbers of pages
 */
export function chapterLengths(
  pages: readonly CountedPage[],
  asked: Readonly<Record<string, number>>,
): ChapterLength[] {
  const counts = new Map<number, number>(Object.keys(asked).map((chapter) => [Number(chapter), 0]));
  for (const { chapter, isSpread } of pages) counts.set(chapter, (counts.get(chapter) ?? 0) + (isSpread ? 2 : 1));
  return [...counts]
    .map(([chapter, pageCount]) => ({ chapter, pageCount, askedPages: asked[String(chapter)] ?? null }))
    .sort((a, b) => a.chapter - b.chapter);
}

/** What is to be told of a chapter's length: `short` or `long` where another number was asked for, else null. */
export function lengthIssue({ pageCount, askedPages }: ChapterLength): 'short' | 'long' | null {
  if (askedPages === null || pageCount === askedPages) return null;
  return pageCount < askedPages ? 'short' : 'long';
}
