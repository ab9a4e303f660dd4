import type { ExportColour } from '@/lib/contracts/export-settings';
import type { PageFormat } from '../../layout/page-formats';
import { MM_PER_INCH, type PageBox } from '../../layout/page-point';
import { paperOf } from './page-svg';

/** Pixels of a page that is drawn at once: some hundred megabytes while its tones are screened. */
export const MOST_PAGE_PIXELS = 2 ** 26;
/** Of a picture in one piece without colour, which is drawn in bands: what writes picture files takes no more. */
const MOST_GREY_PIXELS = 2 ** 28 - 2 ** 20;
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

/** The largest resolution at which a part of a page can be exported, where what is asked for is larger; else null. */
export function smallerDpi(area: PageBox, { dpi, colour }: { dpi: number; colour: ExportColour }): number | null {
  const { widthPx, heightPx } = areaPixels(area, dpi);
  const most = colour === 'colour' ? MOST_PAGE_PIXELS : MOST_GREY_PIXELS;
  return widthPx * heightPx <= most ? null : Math.floor(dpi * Math.sqrt(most / (widthPx * heightPx)));
}

/** Pixels of a page that is written in layers: A4 with its bleed at 600 dpi. */
const MOST_LAYERED_PIXELS = 40_000_000;
/** What PSD files know no longer side than (Adobe Photoshop File Formats Specification, file header). */
const MOST_LAYERED_SIDE_PX = 30_000;

/** The largest resolution at which a part of a page can be written in layers, where what is asked for is larger; else null. */
export function smallerLayeredDpi(area: PageBox, dpi: number): number | null {
  const { widthPx, heightPx } = areaPixels(area, dpi);
  const most = Math.min(
    Math.sqrt(MOST_LAYERED_PIXELS / (widthPx * heightPx)),
    MOST_LAYERED_SIDE_PX / Math.max(widthPx, heightPx),
  );
  return most >= 1 ? null : Math.floor(dpi * most);
}

function fits({ widthPx, heightPx }: { widthPx: number; heightPx: number }): boolean {
  return widthPx * heightPx <= MOST_PAGE_PIXELS && Math.max(widthPx, heightPx) <= MOST_SIDE_PX;
}
