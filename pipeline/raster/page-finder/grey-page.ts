/** A page as grey pixels, row by row; 0 is black, 255 white. */
export interface GreyPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** Which pixels are something else than paper (1), row by row and, for looking along columns, column by column. */
export interface InkMask {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly byRow: Uint8Array;
  readonly byColumn: Uint8Array;
  /** Pixels in a millimetre, as if the page were {@link PAGE_MM} high. */
  readonly pxPerMm: number;
}

/** The pages that the finder's sizes are meant for: B5, whose gutters are 2.5 mm and more, and whose borders are 0.6 mm. */
const PAGE_MM = 257;
/** Of the page's edge, where paper shows unless the page bleeds on all sides. */
const RING_SHARE = 0.03;
const EDGE_SHARE = 0.45;
const MUCH_SHARE = 0.04;
const BRIGHTER_SHARE = 0.01;
const LIGHT_FROM = 140;
const DARK_TO = 70;
/** A pixel that is no nearer to the paper's brightness than this is ink; noisy paper has more. */
const LEAST_STEP = 26;

/**
 * How bright the page's paper is: as most of its edge, or where the page bleeds, as the brightest that there is much of,
 * since ink only darkens paper.
 * @param tone whether its gutters are light or dark
 * @returns null where it has none such
 */
export function paperLevel(page: GreyPage, tone: 'light' | 'dark'): number | null {
  const from = tone === 'light' ? LIGHT_FROM : 0;
  const to = tone === 'light' ? 255 : DARK_TO;
  const atEdge = modeOf(histogram(page, true), from, to);
  if (atEdge !== null && atEdge.share > EDGE_SHARE) return atEdge.level;
  if (tone === 'dark') return null;
  const counts = histogram(page, false);
  for (let least = 240; least >= LIGHT_FROM; least -= 5) {
    const mode = modeOf(counts, least, 255);
    if (mode !== null && mode.share > MUCH_SHARE && shareAbove(counts, mode.level + 20) < BRIGHTER_SHARE)
      return mode.level;
  }
  return null;
}

function shareAbove(counts: Float64Array, level: number): number {
  const sum = (values: Float64Array): number => values.reduce((total, count) => total + count, 0);
  return sum(counts.subarray(Math.min(256, level))) / sum(counts);
}

function histogram({ widthPx, heightPx, data }: GreyPage, isRing: boolean): Float64Array {
  const counts = new Float64Array(256);
  const edge = Math.max(2, Math.round(Math.min(widthPx, heightPx) * RING_SHARE));
  for (let y = 0; y < heightPx; y++) {
    const isEdgeRow = y < edge || y >= heightPx - edge;
    for (let x = 0; x < widthPx; x++) {
      if (isRing && !isEdgeRow && x >= edge && x < widthPx - edge) continue;
      counts[data[y * widthPx + x]!]! += 1;
    }
  }
  return counts;
}

/** The commonest brightness within a range, and the share of all pixels that are near it. */
function modeOf(counts: Float64Array, from: number, to: number): { level: number; share: number } | null {
  const near = (level: number, by: number): number =>
    counts.subarray(Math.max(0, level - by), level + by + 1).reduce((sum, count) => sum + count, 0);
  const total = near(128, 128);
  let [level, most] = [-1, 0];
  for (let at = from; at <= to; at++) {
    const count = near(at, 3);
    if (count > most) [level, most] = [at, count];
  }
  return level < 0 ? null : { level, share: near(level, 12) / total };
}

/** The pixels that aren't paper of a brightness. */
export function inkMask({ widthPx, heightPx, data }: GreyPage, paper: number): InkMask {
  const step = Math.max(LEAST_STEP, 3.5 * noiseOf(data, paper));
  const byRow = new Uint8Array(widthPx * heightPx);
  const byColumn = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const isInk = Math.abs(data[y * widthPx + x]! - paper) > step ? 1 : 0;
      byRow[y * widthPx + x] = isInk;
      byColumn[x * heightPx + y] = isInk;
    }
  }
  return { widthPx, heightPx, byRow, byColumn, pxPerMm: Math.max(heightPx, widthPx / 2) / PAGE_MM };
}

/** The deviation of pixels that are near the paper's brightness. */
function noiseOf(data: Uint8Array, paper: number): number {
  let [count, squares] = [0, 0];
  for (const value of data) {
    const off = value - paper;
    if (Math.abs(off) > 20) continue;
    count += 1;
    squares += off * off;
  }
  return count === 0 ? 0 : Math.sqrt(squares / count);
}

/** The same page with its diagonal as mirror: what is said of rows holds for columns. */
export function transposed({ widthPx, heightPx, byRow, byColumn, pxPerMm }: InkMask): InkMask {
  return { widthPx: heightPx, heightPx: widthPx, byRow: byColumn, byColumn: byRow, pxPerMm };
}
