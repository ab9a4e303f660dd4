import type { PageFit } from '@/lib/contracts/page-imports';
import { paperFor, type PageFormat } from '../layout/page-formats';
import { boxOf, type PageBox, type PagePoint } from '../layout/page-point';

/** So much wider than a page in its proportions, a picture is two facing pages. */
const SPREAD_FROM = 1.5;
/** A picture whose edge is no farther than this from where the page is cut goes over it. */
const NEAR_TRIM_MM = 1.5;
/** A panel this near to the picture's edge is at it. */
const NEAR_EDGE_PX = 1;
/** What is kept of a picture beyond its panel, for edges that are moved later. */
const OVER_MM = 1;

/** A box of a picture in whole pixels; mirrored pixels where it goes beyond the picture. */
export interface CropBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture of a page to be laid on paper. */
export interface PictureOfPage {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the page is cut, if its file says so. */
  readonly trimPx: PageBox | null;
}

/** Where a picture's pixels lie on a page. */
export interface PagePlace {
  readonly isSpread: boolean;
  readonly paper: PageFormat;
  readonly mmPerPx: number;
  /** Of the picture's upper left corner. */
  readonly at: PagePoint;
  readonly picture: PictureOfPage;
}

/**
 * A picture laid on a project's paper, undistorted and as large as fits inside of the trim or the bleed; where its file says
 * where the page is cut, that lies on the paper's trim. A picture much wider than a page becomes a spread.
 */
export function placePage(
  picture: PictureOfPage,
  { paper: single, fit, canSpread }: { readonly paper: PageFormat; readonly fit: PageFit; readonly canSpread: boolean },
): PagePlace {
  const { left, top, right, bottom } = picture.trimPx ?? {
    ...{ left: 0, top: 0, right: picture.widthPx, bottom: picture.heightPx },
  };
  const aspect = (right - left) / (bottom - top);
  const isSpread = canSpread && aspect > (single.widthMm / single.heightMm) * SPREAD_FROM;
  const paper = paperFor(single, { isSpread });
  const over = picture.trimPx === null && fit === 'bleed' ? paper.bleedMm : 0;
  const [width, height] = [paper.widthMm + 2 * over, paper.heightMm + 2 * over];
  const mmPerPx = Math.min(width / (right - left), height / (bottom - top));
  const at = {
    x: (paper.widthMm - (left + right) * mmPerPx) / 2,
    y: (paper.heightMm - (top + bottom) * mmPerPx) / 2,
  };
  return { isSpread, paper, mmPerPx, at, picture };
}

/** A point of the picture on the page, in hundredths of a millimetre. */
export function toPagePoint({ at, mmPerPx }: PagePlace, { x, y }: PagePoint): PagePoint {
  return { x: rounded(at.x + x * mmPerPx), y: rounded(at.y + y * mmPerPx) };
}

/**
 * A panel's outline on the page. Where it reaches an edge of the picture that lies where the page is cut, it goes on to the
 * bleed, so that no paper shows when the page is cut askew.
 */
export function panelOnPage(place: PagePlace, corners: readonly PagePoint[]): PagePoint[] {
  const { paper, picture } = place;
  const end = toPagePoint(place, { x: picture.widthPx, y: picture.heightPx });
  return corners.map((corner) => {
    const { x, y } = toPagePoint(place, corner);
    return {
      x: bled(x, corner.x, { length: picture.widthPx, from: place.at.x, to: end.x, page: paper.widthMm, paper }),
      y: bled(y, corner.y, { length: picture.heightPx, from: place.at.y, to: end.y, page: paper.heightMm, paper }),
    };
  });
}

function bled(
  mm: number,
  px: number,
  o: { length: number; from: number; to: number; page: number; paper: PageFormat },
): number {
  const { bleedMm } = o.paper;
  if (px <= NEAR_EDGE_PX && Math.abs(o.from) <= NEAR_TRIM_MM) return -bleedMm;
  if (px >= o.length - NEAR_EDGE_PX && Math.abs(o.to - o.page) <= NEAR_TRIM_MM) return o.page + bleedMm;
  return mm;
}

/** What of the picture a panel gets, and where that lies on the page. */
export function cropForPanel(
  place: PagePlace,
  polygon: readonly PagePoint[],
): { readonly crop: CropBox; readonly frame: { readonly picture: PageBox; readonly panel: PageBox } } {
  const panel = boxOf(polygon);
  const { at, mmPerPx, picture } = place;
  const over = OVER_MM / mmPerPx;
  const low = (mm: number, from: number): number => Math.min(edgePx(mm, from), Math.max(0, edgePx(mm, from) - over));
  const high = (mm: number, from: number, length: number): number =>
    Math.max(edgePx(mm, from), Math.min(length, edgePx(mm, from) + over));
  const edgePx = (mm: number, from: number): number => (mm - from) / mmPerPx;
  const xPx = Math.floor(low(panel.left, at.x) + 1e-6);
  const yPx = Math.floor(low(panel.top, at.y) + 1e-6);
  const widthPx = Math.max(1, Math.ceil(high(panel.right, at.x, picture.widthPx) - 1e-6) - xPx);
  const heightPx = Math.max(1, Math.ceil(high(panel.bottom, at.y, picture.heightPx) - 1e-6) - yPx);
  const left = at.x + xPx * mmPerPx;
  const top = at.y + yPx * mmPerPx;
  const box = { left, top, right: left + widthPx * mmPerPx, bottom: top + heightPx * mmPerPx };
  return { crop: { xPx, yPx, widthPx, heightPx }, frame: { picture: box, panel } };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
