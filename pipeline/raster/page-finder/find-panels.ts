import { findCut, type Cut } from './find-cut';
import { fitRegion, type FittedRegion } from './fit-region';
import { inkMask, paperLevel, transposed, type GreyPage, type InkMask } from './grey-page';
import { cornersOf, SIDES, transposedRegion, wholeRegion, type PixelPoint, type Region } from './region';

/** A panel found on a page, in the page's pixels. */
export interface FoundPanel {
  /** Upper left, upper right, lower right, lower left. */
  readonly corners: readonly PixelPoint[];
  /** Whether it goes over the picture's edge anywhere. */
  readonly isBled: boolean;
}

/** Panels that are narrower or lower than this are specks, page numbers or lines. */
const LEAST_PANEL_MM = 7;
/** Cuts within cuts. */
const DEEPEST = 8;
const MOST_PANELS = 24;

/**
 * Panels of a drawn page in reading order: the page is cut along the gutters that cross it from side to side, rows before
 * columns, again and again, as the layouts of Koma are made; what is left is drawn in to its frame. Rows are read from
 * above, columns from the right or from the left. Gutters may be light or dark and lean up to 24 degrees, the scan by 3.
 * Recursive cuts along projections are G. Nagy's and S. Seth's (X-Y trees, 1984); leaning ones are cut along sheared sums.
 * @param page best about 800 pixels high; thinner gutters than 2 pixels are not seen
 * @returns one panel of the whole picture where no panel is found
 */
export function findPanels(page: GreyPage, { isRtl }: { readonly isRtl: boolean }): FoundPanel[] {
  const light = panelsOn(page, 'light', isRtl);
  if (light.length > 1) return light;
  const dark = panelsOn(page, 'dark', isRtl);
  if (dark.length > 1) return dark;
  const [only] = light;
  return only === undefined ? [wholePanel(page)] : [only];
}

function panelsOn(page: GreyPage, tone: 'light' | 'dark', isRtl: boolean): FoundPanel[] {
  const paper = paperLevel(page, tone);
  if (paper === null) return [];
  const mask = inkMask(page, paper);
  const regions = divide(mask, wholeRegion(page), { isRtl, depth: 0 });
  const fitted = regions.map((region) => fitRegion(mask, region)).filter(({ region }) => isPanel(region, mask));
  if (fitted.length > MOST_PANELS) return [];
  const hasFrame = fitted.some(({ kinds }) => SIDES.some((side) => kinds[side] === 'frame'));
  if (fitted.length === 1 && !hasFrame) return [wholePanel(page)];
  return fitted.map(toPanel);
}

function wholePanel(page: GreyPage): FoundPanel {
  return { corners: cornersOf(wholeRegion(page)), isBled: true };
}

function toPanel({ region, kinds }: FittedRegion): FoundPanel {
  return { corners: cornersOf(region), isBled: SIDES.some((side) => kinds[side] === 'edge' && region[side].isOuter) };
}

function isPanel(region: Region, { pxPerMm }: InkMask): boolean {
  const corners = cornersOf(region);
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const least = LEAST_PANEL_MM * pxPerMm;
  return extent(corners.map(({ x }) => x)) >= least && extent(corners.map(({ y }) => y)) >= least;
}

/** Regions without a gutter, in reading order. */
function divide(mask: InkMask, region: Region, o: { readonly isRtl: boolean; readonly depth: number }): Region[] {
  if (o.depth >= DEEPEST) return [region];
  const below = { ...o, depth: o.depth + 1 };
  const rows = findCut(mask, region);
  if (rows !== null) return partsOf(region, rows).flatMap((part) => divide(mask, part, below));
  const columns = findCut(transposed(mask), transposedRegion(region));
  if (columns === null) return [region];
  const parts = partsOf(transposedRegion(region), columns).map(transposedRegion);
  return (o.isRtl ? parts.reverse() : parts).flatMap((part) => divide(mask, part, below));
}

function partsOf(region: Region, { upper, lower }: Cut): [Region, Region] {
  return [
    { ...region, bottom: upper },
    { ...region, top: lower },
  ];
}
