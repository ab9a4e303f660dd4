import type { PageFormat } from '../../layout/page-formats';
import type { PageBox } from '../../layout/page-point';
import { paperOf } from './page-svg';

const MM_PER_INCH = 25.4;
/** Pixels of a page that is drawn at once: some hundred megabytes while its tones are screened. */
export const MOST_PAGE_PIXELS = 2 ** 26;
/** What draws SVG documents draws no longer side. */
const MOST_SIDE_PX = 32_000;

/** A page's paper in pixels. */
export function pagePixels(format: PageFormat, hasBleed: boolean, dpi: number): { widthPx: number; heightPx: number } {
  return areaPixels(paperOf(format, hasBleed), dpi);
}

/** A part of a page in pixels. */
export function areaPixels({ left, top, right, bottom }: PageBox, dpi: number): { widthPx: number; heightPx: number } {
  const pixels = (mm: number): number => Math.round((mm * dpi) / MM_PER_INCH);
  return { widthPx: pixels(right - left), heightPx: pixels(bottom - top) };
}

/** The largest whole resolution at which a page can be written out. */
export function largestDpi(format: PageFormat, hasBleed: boolean): number {
  const { left, top, right, bottom } = paperOf(format, hasBleed);
  const [width, height] = [(right - left) / MM_PER_INCH, (bottom - top) / MM_PER_INCH];
  let dpi = Math.floor(
    Math.min(MOST_SIDE_PX / Math.max(width, height), Math.sqrt(MOST_PAGE_PIXELS / (width * height))),
  );
  // Both sides are rounded to whole pixels.
  while (dpi > 1 && !fits(pagePixels(format, hasBleed, dpi))) dpi -= 1;
  return dpi;
}

function fits({ widthPx, heightPx }: { widthPx: number; heightPx: number }): boolean {
  return widthPx * heightPx <= MOST_PAGE_PIXELS && Math.max(widthPx, heightPx) <= MOST_SIDE_PX;
}
