import type { BookPage } from '@/lib/contracts/books';
import { exportIssues } from '@/lib/domain/export/export-issues';
import { AppError } from '../app-error';

/** Pages that a refusal names; more are counted. */
const MOST_NAMED = 12;

/**
 * Refuses to export pages whose pictures were drawn from something else than their lines are now.
 * @throws AppError `pages-out-of-date`, naming the pages
 */
export function refuseOutOfDate(pages: readonly BookPage[]): void {
  const stale = exportIssues(pages, { paintsWithModel: false }).filter(({ outOfDate }) => outOfDate.length > 0);
  if (stale.length === 0) return;
  const named = stale.slice(0, MOST_NAMED).map(({ number, outOfDate }) => `${number} (panel ${outOfDate.join(', ')})`);
  const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more pages` : '';
  throw new AppError('pages-out-of-date', `Pictures are out of date on page ${named.join(', page ')}${more}.`, {
    action: 'Draw the out-of-date panels again, or export as it is with “anyway”.',
  });
}
