import type { BookPage } from '@/lib/contracts/books';
import type { CoverSettings } from '@/lib/contracts/export-settings';
import type { ReadingDirection } from '@/lib/contracts/projects';
import type { PageFormat } from '../layout/page-formats';
import { wholePart, type Sheet, type SheetPart } from './sheets';

/** What the cover's own paper and the glue add to the leaves (comic-ouen.com). */
const BINDING_MM = 1;
/** Thinner books are stapled: no printer prints on their spine (comic-ouen.com). */
export const LEAST_SPINE_MM = 3;
/** Printers take widths in tenths of a millimetre. */
const TENTHS = 10;

/** The pages that are a book's cover. Spreads can't be one. */
export interface CoverPages {
  readonly front: BookPage;
  /** Null where the back is left white. */
  readonly back: BookPage | null;
}

/** The front and the back of a book; null where a page lacks, or is a spread. */
export function coverPages(
  pages: readonly BookPage[],
  { back: asked }: Pick<CoverSettings, 'back'>,
): CoverPages | null {
  const [front] = pages;
  const back = asked === 'last' ? pages.at(-1) : null;
  if (front === undefined || back === undefined || front === back) return null;
  return front.isSpread || back?.isSpread === true ? null : { front, back };
}

/**
 * How thick a book is, in millimetres: half as many leaves as pages inside the cover, and what binding adds. A spread is two pages.
 * @param pages of the whole book, the covers among them
 */
export function spineWidthMm(
  pages: readonly BookPage[],
  { back, leafMm, spineMm }: Pick<CoverSettings, 'back' | 'leafMm' | 'spineMm'>,
): number {
  if (spineMm !== null) return spineMm;
  const count = pages.reduce((sum, { isSpread }) => sum + (isSpread ? 2 : 1), 0);
  const inside = Math.max(0, count - (back === 'last' ? 2 : 1));
  return Math.round((Math.ceil(inside / 2) * leafMm + BINDING_MM) * TENTHS) / TENTHS;
}

/** A cover as it lies flat, seen from outside: what is read from the right is bound at the right of its front. */
export function coverSheet(
  { front, back }: CoverPages,
  o: { readonly direction: ReadingDirection; readonly paper: PageFormat; readonly spineMm: number },
): Sheet {
  const { paper, spineMm } = o;
  const beyond = paper.widthMm + spineMm;
  const isFrontLeft = o.direction === 'rtl';
  const frontPart: SheetPart = { ...wholePart(front, o), leftMm: isFrontLeft ? 0 : beyond };
  const backPart = back === null ? [] : [{ ...wholePart(back, o), leftMm: isFrontLeft ? beyond : 0 }];
  return {
    parts: [frontPart, ...backPart],
    widthMm: 2 * paper.widthMm + spineMm,
    heightMm: paper.heightMm,
    spine: { leftMm: paper.widthMm, widthMm: spineMm },
  };
}
