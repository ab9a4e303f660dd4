import type { Book, BookPage } from '@/lib/contracts/books';
import type { PreflightIssue } from '@/lib/contracts/preflight';
import type { CoverSettings } from '@/lib/contracts/export-settings';
import type { Language } from '@/lib/contracts/languages';
import type { Lettering } from '@/lib/lettering';
import { formatOf } from '../../layout/page-formats';
import { smallerDpi, smallerLayeredDpi } from '../../page/svg/page-pixels';
import { paperOf } from '../../page/svg/page-svg';
import { coverPages, LEAST_SPINE_MM, spineWidthMm } from '../cover-sheet';
import { pictureDpi } from '../picture-dpi';
import type { ResolvedExport } from '../resolve-export';
import { checkLetters } from './check-letters';
import { checkPanels } from './check-panels';
import { checkTones } from './check-tones';
import { bookIssue, pageIssue } from './issue';

/** What is checked, as it will be exported. */
export interface BookToCheck {
  readonly book: Pick<Book, 'format' | 'languages' | 'model' | 'finish' | 'paintsWithModel'>;
  /** Those that are exported, with their areas. */
  readonly pages: readonly BookPage[];
  readonly asked: ResolvedExport;
  readonly language: Language | null;
  readonly lettering: Lettering;
}

/** Everything that an export would spoil or show by mistake: of the whole book first, then page by page. */
export function checkBook(o: BookToCheck): PreflightIssue[] {
  const { asked, pages } = o;
  const isFinished = asked.stage === 'finished';
  const cover = asked.settings.format === 'pdf' ? asked.settings.cover : null;
  return [
    ...checkPaper(o),
    ...checkCount(pages, asked),
    ...(cover === null ? [] : checkCover(pages, cover)),
    ...pagesShown(pages, cover).flatMap((page) => [
      ...(page.panels.length === 0 ? [pageIssue(page, { kind: 'empty-page', severity: 'warning' })] : []),
      ...(isFinished && isOpenReview(page.review)
        ? [pageIssue(page, { kind: 'not-approved', severity: 'warning' })]
        : []),
      ...(isFinished ? checkPanels(page, o) : []),
      ...(isFinished ? checkTones(page) : []),
      ...checkLetters(page, o),
    ]),
  ];
}

/** A cover shows two pages of the book. */
function pagesShown(pages: readonly BookPage[], cover: CoverSettings | null): readonly BookPage[] {
  if (cover === null) return pages;
  const found = coverPages(pages, cover);
  return found === null ? [] : [found.front, found.back].filter((page) => page !== null);
}

function checkCover(pages: readonly BookPage[], cover: CoverSettings): PreflightIssue[] {
  if (coverPages(pages, cover) === null) return [bookIssue({ kind: 'no-cover', severity: 'error' })];
  const width = spineWidthMm(pages, cover);
  if (width >= LEAST_SPINE_MM || width === 0) return [];
  return [bookIssue({ kind: 'thin-spine', severity: 'warning', values: { width, least: LEAST_SPINE_MM } })];
}

/** Whether a page is reviewed and not approved; one that never was is not held to it. */
function isOpenReview(review: BookPage['review']): boolean {
  const isReviewed = review !== undefined && review.stage !== null;
  return isReviewed && review.state !== 'approved' && review.state !== 'published';
}

function checkPaper({ book, pages, asked }: BookToCheck): PreflightIssue[] {
  const { rules } = asked.preset;
  const paper = formatOf(book.format);
  const issues: PreflightIssue[] = [];
  const fits = (rules.papers ?? []).some(
    ({ widthMm, heightMm }) => Math.abs(widthMm - paper.widthMm) < 0.5 && Math.abs(heightMm - paper.heightMm) < 0.5,
  );
  if (rules.papers !== undefined && !fits) {
    const papers = rules.papers.map(({ name }) => name).join(', ');
    const { widthMm: width, heightMm: height } = paper;
    issues.push(bookIssue({ kind: 'paper', severity: 'error', values: { width, height, papers } }));
  }
  if (rules.bleedMm !== undefined && paper.bleedMm < rules.bleedMm) {
    const values = { bleed: paper.bleedMm, least: rules.bleedMm };
    issues.push(bookIssue({ kind: 'bleed', severity: 'error', values }));
  }
  const most = largestDpi(asked, { ...paper, isWide: pages.some(({ isSpread }) => isSpread) });
  if (most !== null) issues.push(bookIssue({ kind: 'resolution-most', severity: 'error', values: { dpi: most } }));
  return issues;
}

/** The largest resolution of the book's widest page, where the one that was asked for is larger; else null. */
function largestDpi(
  { settings }: ResolvedExport,
  { isWide, ...paper }: ReturnType<typeof formatOf> & { readonly isWide: boolean },
): number | null {
  if (settings.format !== 'pdf' && settings.format !== 'pictures' && settings.format !== 'psd') return null;
  // Only a split spread is drawn in halves: pages that face each other are two pictures, and a spread is one.
  const widthMm = isWide && settings.spreads !== 'split' ? 2 * paper.widthMm : paper.widthMm;
  const drawn = paperOf({ ...paper, widthMm }, settings.area !== 'trim');
  if (settings.format === 'psd') return smallerLayeredDpi(drawn, settings.dpi);
  const dpi = settings.format === 'pdf' ? settings.dpi : pictureDpi(settings, paper);
  return smallerDpi(drawn, { dpi, colour: settings.colour });
}

function checkCount(pages: readonly BookPage[], { preset, settings }: ResolvedExport): PreflightIssue[] {
  const { pageMultiple, mostPages } = preset.rules;
  const isSplit = 'spreads' in settings && settings.spreads !== 'whole';
  const count = pages.reduce((sum, { isSpread }) => sum + (isSpread && isSplit ? 2 : 1), 0);
  const issues: PreflightIssue[] = [];
  if (pageMultiple !== undefined && count % pageMultiple !== 0) {
    const values = { count, multiple: pageMultiple, missing: pageMultiple - (count % pageMultiple) };
    issues.push(bookIssue({ kind: 'page-count', severity: 'warning', values }));
  }
  if (mostPages !== undefined && count > mostPages) {
    issues.push(bookIssue({ kind: 'page-most', severity: 'error', values: { count, most: mostPages } }));
  }
  return issues;
}
