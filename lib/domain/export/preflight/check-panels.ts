import type { Book, BookPage, BookPanel } from '@/lib/contracts/books';
import type { PreflightIssue } from '@/lib/contracts/preflight';
import { boxOf, MM_PER_INCH } from '../../layout/page-point';
import { formatOf, paperFor } from '../../layout/page-formats';
import { panelShows } from '../../page/panels/panel-finish';
import { panelView } from '../../page/panels/panel-view';
import { picturePlace } from '../../page/panels/picture-place';
import { isOutOfDate, isUndrawn } from '../export-issues';
import type { ResolvedExport } from '../resolve-export';
import { pageIssue, type Found } from './issue';

/** Nearer to the trim than this is meant to bleed. */
const AT_TRIM_MM = 1;
/** What rounding may take of the bleed. */
const SLACK_MM = 0.2;

interface Context {
  readonly book: Pick<Book, 'format' | 'model' | 'finish' | 'paintsWithModel'>;
  readonly asked: ResolvedExport;
}

/** What of a page's panels would be missing, old, coarse, or cut with a white edge. */
export function checkPanels(page: BookPage, context: Context): PreflightIssue[] {
  return page.panels.flatMap((panel, index) =>
    [
      ...pictureIssues(panel, context),
      ...(cutsWhite(panel, page, context)
        ? [{ kind: 'no-bleed', severity: 'error', values: { bleed: formatOf(context.book.format).bleedMm } } as const]
        : []),
    ].map((found) => pageIssue(page, { ...found, panel: index + 1 })),
  );
}

function pictureIssues(panel: BookPanel, { book, asked }: Context): Found[] {
  const { picture, content } = panel;
  const shows = panelShows({ ...content, hasPicture: picture !== null }, book);
  if (picture === null || shows.kind !== 'picture') {
    return book.paintsWithModel && isUndrawn(panel) ? [{ kind: 'no-picture', severity: 'error' }] : [];
  }
  const issues: Found[] = [];
  if (isOutOfDate(panel)) issues.push({ kind: 'out-of-date', severity: 'warning' });
  const least = asked.preset.rules.pictureDpi;
  const place = picturePlace(panel, panelView(panel.polygon, book.model?.buckets ?? []));
  const dpi = Math.floor((picture.widthPx * MM_PER_INCH) / (place.right - place.left));
  if (least !== undefined && dpi < least) {
    issues.push({ kind: 'low-resolution', severity: 'warning', values: { dpi, least } });
  }
  return issues;
}

/** Whether a panel reaches the trim and stops short of the bleed's edge: cut a little off, it would have a white rim. */
function cutsWhite({ polygon }: BookPanel, page: BookPage, { book, asked }: Context): boolean {
  if (asked.preset.rules.bleedMm === undefined) return false;
  const { widthMm, heightMm, bleedMm } = paperFor(formatOf(book.format), page);
  const { left, top, right, bottom } = boxOf(polygon);
  return [left, top, widthMm - right, heightMm - bottom].some(
    (inside) => inside < AT_TRIM_MM && inside > -bleedMm + SLACK_MM,
  );
}
