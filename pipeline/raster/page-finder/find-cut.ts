import type { InkMask } from './grey-page';
import { columnsOf, stripOf, type Columns, type Region, type SideLine } from './region';
import { inkShare, lineAt, pixelsOfLines, profileOf, slopesBetween, type Profile } from './sheared-profile';

/** A gutter that crosses a region from side to side: its upper and its lower edge. */
export interface Cut {
  readonly upper: SideLine;
  readonly lower: SideLine;
  /** How sure it is, from 0. */
  readonly value: number;
}

/** Gutters lean by 20 degrees at most. */
const STEEPEST = 0.36;
/** First every so many columns are looked at, in slopes that move a gutter's ends by so many pixels. */
const STRIDE = 4;
const COARSE_PX = 2.5;
const FINE_PX = 0.8;
/** Balloons and sounds may cross a gutter: so much of a line may be ink. */
const MOST_INK = 0.06;
const LEAST_GUTTER_MM = 0.8;
/** Beside a gutter are frames, or pictures that end in a line: on each side, and on both together. */
const LEAST_SUPPORT = 0.3;
const LEAST_BOTH = 0.95;
/** How far beside the gutter they are looked for. */
const SUPPORT_MM = 1.3;
/** A frame this near to where the lines beside the gutter end closes it. */
const NEAR_END_MM = 2.2;
/** Of a gutter's width, what of it a frame's line crosses. */
const CROSSES_FROM = 0.75;
/** Lines that cross less of the region than this only cut its corner. */
const LEAST_CROSSING = 0.96;

/**
 * The surest gutter that crosses a region from its left to its right side: a band of paper with frames or picture edges along
 * both of its sides, and no frame across its ends, as a bright place inside of a panel has. For columns, give the page and
 * the region transposed.
 * @returns null where there is none
 */
export function findCut(mask: InkMask, region: Region): Cut | null {
  const columns = columnsOf(region, mask);
  const lengthPx = columns.end - columns.first;
  if (lengthPx < 12 * mask.pxPerMm) return null;
  const search = { mask, columns, between: stripOf(region, columns, mask) };
  const coarse = bestOf(slopesBetween(-STEEPEST, STEEPEST, { lengthPx, byPx: COARSE_PX }), {
    ...search,
    stride: STRIDE,
  });
  if (coarse === null) return null;
  const by = (2 * COARSE_PX) / lengthPx;
  const { slope } = coarse.profile;
  const fine = bestOf(slopesBetween(slope - by, slope + by, { lengthPx, byPx: FINE_PX }), { ...search, stride: 1 });
  if (fine === null) return null;
  const edge = (k: number): SideLine => ({ ...lineAt(fine.profile, k), isOuter: false });
  return { upper: edge(fine.band.from), lower: edge(fine.band.to), value: fine.band.value };
}

interface Search {
  readonly mask: InkMask;
  readonly columns: Columns;
  readonly between: Columns;
  readonly stride: number;
}

function bestOf(slopes: readonly number[], o: Search): { readonly profile: Profile; readonly band: Band } | null {
  let best: { readonly profile: Profile; readonly band: Band } | null = null;
  for (const slope of slopes) {
    const profile = profileOf(o.mask, o.columns, { slope, stride: o.stride });
    const whole = pixelsOfLines(o.between, profile, o.stride);
    for (const band of bandsOf(profile, whole, o.mask)) {
      if (best !== null && band.value <= best.band.value) continue;
      if (!isClosed(o.mask, o.columns, profile, band)) best = { profile, band };
    }
  }
  return best;
}

interface Band {
  readonly from: number;
  /** Behind the last line. */
  readonly to: number;
  readonly value: number;
  /** The lines beside it that have most ink. */
  readonly above: number;
  readonly below: number;
}

function bandsOf(profile: Profile, whole: Float64Array, { pxPerMm }: InkMask): Band[] {
  const { count, ink } = profile;
  const isWhole = (k: number): boolean => (count[k] ?? 0) >= Math.max(3, (whole[k] ?? 0) * LEAST_CROSSING);
  const isClear = (k: number): boolean => isWhole(k) && ink[k]! <= Math.max(1, MOST_INK * count[k]!);
  const reach = Math.max(2, Math.ceil(SUPPORT_MM * pxPerMm));
  const least = Math.max(2, LEAST_GUTTER_MM * pxPerMm);
  const bands: Band[] = [];
  for (let from = 1; from < count.length - 1; from++) {
    if (!isClear(from)) continue;
    let to = from;
    while (isClear(to)) to += 1;
    const above = darkest(profile, from - reach, from, isWhole);
    const below = darkest(profile, to, to + reach, isWhole);
    const both = above.share + below.share;
    if (to - from >= least && Math.min(above.share, below.share) >= LEAST_SUPPORT && both >= LEAST_BOTH) {
      const value = both + 0.04 * Math.min(3, (to - from) / least);
      bands.push({ from, to, value, above: above.k, below: below.k });
    }
    from = to;
  }
  return bands;
}

function darkest(profile: Profile, from: number, to: number, isWhole: (k: number) => boolean) {
  let best = { k: from, share: 0 };
  for (let k = from; k < to; k++) {
    if (!isWhole(k)) continue;
    const share = inkShare(profile, k);
    if (share > best.share) best = { k, share };
  }
  return best;
}

/**
 * Whether frames close the band at both of its ends, as they do round a bright place inside of a panel; at one end where the
 * other one is the picture's edge, which the panel may go over.
 */
function isClosed(mask: InkMask, columns: Columns, profile: Profile, { from, to, above, below }: Band): boolean {
  const near = NEAR_END_MM * mask.pxPerMm;
  const crossings = crossingsOf(mask, columns, profile, { from, to });
  if (crossings.length === 0) return false;
  const isCrossedAt = (end: number): boolean => crossings.some((x) => Math.abs(x - end) <= near);
  return [above, below].some((k) => {
    const [first, last] = inkEnds(mask, columns, profile, k);
    const [atFirst, atLast] = [isCrossedAt(first), isCrossedAt(last)];
    return (atFirst && (atLast || last > mask.widthPx - near)) || (atLast && first < near);
  });
}

/** The columns in which ink goes through the band. */
function crossingsOf(
  { heightPx, byColumn }: InkMask,
  { first, end, from: top, to: bottom }: Columns,
  { slope, middle, offset }: Profile,
  { from, to }: Pick<Band, 'from' | 'to'>,
): number[] {
  const found: number[] = [];
  for (let x = first; x < end; x++) {
    const shift = offset - Math.round(slope * (x - middle));
    if (from - shift < top[x]! || to - shift > bottom[x]!) continue;
    let ink = 0;
    for (let k = from; k < to; k++) {
      // A leaning frame is in the neighbouring column by the other end of the band.
      const at = x * heightPx + k - shift;
      ink += byColumn[at]! | (byColumn[at - heightPx] ?? 0) | (byColumn[at + heightPx] ?? 0);
    }
    if (ink >= (to - from) * CROSSES_FROM) found.push(x);
  }
  return found;
}

/** The first and the last column in which a line, give or take a pixel, is ink. */
function inkEnds(
  { heightPx, byColumn }: InkMask,
  { first, end, from, to }: Columns,
  { slope, middle, offset }: Profile,
  k: number,
): [number, number] {
  let [low, high] = [end, first];
  for (let x = first; x < end; x++) {
    const y = k - offset + Math.round(slope * (x - middle));
    if (y < from[x]! || y >= to[x]!) continue;
    const at = x * heightPx + y;
    if (byColumn[at] === 1 || byColumn[at - 1] === 1 || byColumn[at + 1] === 1) {
      low = Math.min(low, x);
      high = x;
    }
  }
  return [low, high];
}
