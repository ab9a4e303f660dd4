/** A place in a picture, in pixels from its upper left corner. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** A line that leans little: for upper and lower sides y = at + slope * x, for left and right ones x = at + slope * y. */
export interface SideLine {
  readonly at: number;
  readonly slope: number;
  /** Whether it is the picture's own edge. */
  readonly isOuter: boolean;
}

/** A part of a page between four lines, in pixels. */
export interface Region {
  readonly top: SideLine;
  readonly right: SideLine;
  readonly bottom: SideLine;
  readonly left: SideLine;
}

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type SideName = (typeof SIDES)[number];

/** The whole picture. */
export function wholeRegion({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Region {
  const side = (at: number): SideLine => ({ at, slope: 0, isOuter: true });
  return { top: side(0), right: side(widthPx), bottom: side(heightPx), left: side(0) };
}

/** With the diagonal as mirror. */
export function transposedRegion({ top, right, bottom, left }: Region): Region {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** Upper left, upper right, lower right, lower left. */
export function cornersOf({ top, right, bottom, left }: Region): PixelPoint[] {
  return [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
}

/** Where a line of rows meets one of columns. */
function crossing(row: SideLine, column: SideLine): PixelPoint {
  const y = (row.at + row.slope * column.at) / (1 - row.slope * column.slope);
  return { x: column.at + column.slope * y, y };
}

/** For each column of pixels the rows that lie in the region: from `from[x]` to before `to[x]`. */
export interface Columns {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function openColumnsOf(region: Region, widthPx: number): Columns {
  const xs = cornersOf(region).map(({ x }) => x);
  const first = Math.max(0, Math.round(Math.min(...xs)));
  const end = Math.min(widthPx, Math.round(Math.max(...xs)));
  const from = new Int32Array(widthPx);
  const to = new Int32Array(widthPx);
  const { top, bottom, left, right } = region;
  for (let x = first; x < end; x++) {
    let [low, high] = [top.at + top.slope * x, bottom.at + bottom.slope * x];
    [low, high] = cutBy(left, x, 1, [low, high]);
    [low, high] = cutBy(right, x, -1, [low, high]);
    from[x] = Math.round(low);
    to[x] = Math.max(from[x]!, Math.round(high));
  }
  return { first, end, from, to };
}

/** The pixels of a region that lie on the picture. */
export function columnsOf(
  region: Region,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Columns {
  const open = openColumnsOf(region, widthPx);
  const within = (row: number): number => Math.max(0, Math.min(heightPx, row));
  return { ...open, from: open.from.map(within), to: open.to.map(within) };
}

/**
 * What lies between a region's left and right sides, however far above and below. Lines that leave the region above or below
 * have fewer pixels in it than in its strip.
 */
export function stripOf(region: Region, { first, end }: Columns, { widthPx }: { readonly widthPx: number }): Columns {
  const [top, bottom] = [
    { ...region.top, at: -FAR },
    { ...region.bottom, at: FAR },
  ];
  return { ...openColumnsOf({ ...region, top, bottom }, widthPx), first, end };
}

const FAR = 1e6;

/** The rows of a column that lie on one side of a leaning line. @param sense 1 for what lies right of it */
function cutBy(
  { at, slope }: SideLine,
  x: number,
  sense: 1 | -1,
  [low, high]: readonly [number, number],
): [number, number] {
  if (slope === 0) return (x + 0.5 - at) * sense >= 0 ? [low, high] : [low, low];
  const y = (x + 0.5 - at) / slope;
  return slope * sense > 0 ? [low, Math.min(high, y)] : [Math.max(low, y), high];
}
