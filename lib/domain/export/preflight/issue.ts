import type { BookPage } from '@/lib/contracts/books';
import type { PreflightIssue } from '@/lib/contracts/preflight';

/** What is wrong, before it is told where. */
export type Found = Pick<PreflightIssue, 'kind' | 'severity'> & Partial<Pick<PreflightIssue, 'values' | 'panel'>>;

/** An issue of the whole book. */
export function bookIssue(found: Found): PreflightIssue {
  return { pageId: null, number: null, panel: null, values: {}, ...found };
}

/** An issue of a page. */
export function pageIssue({ id, number }: Pick<BookPage, 'id' | 'number'>, found: Found): PreflightIssue {
  return { ...bookIssue(found), pageId: id, number };
}
