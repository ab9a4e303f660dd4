import type { ReviewState } from '@/lib/contracts/review-states';

/** A chapter is as far as the page that is farthest behind; a draft is behind everything, except where others wait. */
const FROM_BEHIND: readonly ReviewState[] = ['changes', 'review', 'draft', 'approved', 'published'];

/**
 * The state of a chapter from its pages': changes requested as soon as one page has them, in review while one is, approved
 * (or published) when all are. Null for a chapter without pages.
 */
export function chapterState(pages: readonly ReviewState[]): ReviewState | null {
  return FROM_BEHIND.find((state) => pages.includes(state)) ?? null;
}
