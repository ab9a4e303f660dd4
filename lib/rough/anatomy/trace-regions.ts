import { PathWriter } from '../pen/path-writer';
import type { Raster } from './raster';
import { keepPoints, relaxSteps } from './relax-steps';
import { scratchBytes, scratchDoubles, scratchInts, scratchShorts } from './scratch';

export interface RegionOptions {
  /** Smallest area of a loop in pixels. */
  minArea?: number;
  /** How far a border may move while it is smoothed, in pixels, and how often it is smoothed. */
  reach?: number;
  passes?: number;
}

/** A label for every pixel (0: nothing); rows outside of `from` to `to` have none. */
export interface Labels {
  readonly of: Int16Array;
  readonly from: number;
  readonly to: number;
  /** The labelled pixels under another label, row by row; looked for without. */
  readonly tops?: Int32Array;
}

/** Labels of all pixels, to be filled by the caller. */
export function blankLabels(buf: Raster): Labels {
  const count = buf.W * buf.H;
  return { of: scratchShorts('labels', count).fill(0, 0, count), from: 0, to: buf.H - 1 };
}

/** Labels the pixels of some parts by their material + 1; or those of them in shadow. */
export function labelMaterials(buf: Raster, chosen: Uint8Array, isShadow: boolean): Labels {
  const { W, H, part, mat, shaded, lo, hi } = buf,
    [from, to] = rowsOf(buf, chosen),
    // borders are followed along the rows beside
    of = scratchShorts('labels', W * H).fill(0, Math.max(0, from - 1) * W, Math.min(H, to + 2) * W),
    tops = scratchInts('label tops', W * H),
    least = isShadow ? 1 : 0;
  let count = 0;
  for (let y = from; y <= to; y++)
    for (let k = y * W + lo[y]!, end = y * W + hi[y]!; k <= end; k++) {
      if (shaded[k]! < least || chosen[part[k]!] === 0) continue;
      const label = mat[k]! + 1;
      of[k] = label;
      if (y === 0 || of[k - W] !== label) tops[count++] = k;
    }
  return { of, from, to, tops: tops.subarray(0, count) };
}

/** The labelled pixels under another label, of labels that the caller filled. */
function topsOf({ of, from, to }: Labels, W: number): Int32Array {
  const tops = scratchInts('label tops', of.length);
  let count = 0;
  for (let k = from * W, end = (to + 1) * W; k < end; k++)
    if (of[k] !== 0 && (k < W || of[k - W] !== of[k])) tops[count++] = k;
  return tops.subarray(0, count);
}

/** First and last row in which chosen parts may show. */
function rowsOf({ H, tops, bottoms }: Raster, chosen: Uint8Array): [number, number] {
  let from = H,
    to = -1;
  for (let id = 1; id < chosen.length; id++) {
    if (chosen[id] !== 1) continue;
    if (tops[id]! < from) from = tops[id]!;
    if (bottoms[id]! > to) to = bottoms[id]!;
  }
  return [from, to];
}

const LONGEST = 60000;
/** The corners that `walkBorder` wrote last: x and y in turn. */
const border = new Int32Array(LONGEST * 2);

/** Labels whose borders are walked, and the pixels that a border ran above. */
interface Walked {
  readonly of: Int16Array;
  readonly seen: Uint8Array;
  readonly W: number;
  readonly H: number;
}

/**
 * Walks once round the region whose top left corner is pixel (x, y), with the region on the right hand; writes the
 * corners to `border` and gives how many there are, or 0 if the region is smaller than `minArea`.
 */
function walkBorder({ of: labels, seen, W, H }: Walked, x: number, y: number, minArea: number): number {
  const own = labels[y * W + x]!,
    corners = border;
  let cx = x,
    cy = y,
    dir = 0,
    n = 0,
    area = 0;
  const is = (px: number, py: number): boolean => px >= 0 && py >= 0 && px < W && py < H && labels[py * W + px] === own;
  while (n < LONGEST) {
    corners[n * 2] = cx;
    corners[n * 2 + 1] = cy;
    n++;
    if (dir === 0) {
      seen[cy * W + cx] = 1;
      cx++;
      if (!is(cx, cy)) dir = 1;
      else if (is(cx, cy - 1)) dir = 3;
    } else if (dir === 1) {
      cy++;
      area += cx;
      if (!is(cx - 1, cy)) dir = 2;
      else if (is(cx, cy)) dir = 0;
    } else if (dir === 2) {
      cx--;
      if (!is(cx - 1, cy - 1)) dir = 3;
      else if (is(cx - 1, cy)) dir = 1;
    } else {
      cy--;
      area -= cx;
      if (!is(cx, cy - 1)) dir = 0;
      else if (is(cx - 1, cy - 1)) dir = 2;
    }
    if (cx === x && cy === y && dir === 0) break;
  }
  return n < 6 || Math.abs(area) < minArea ? 0 : n;
}

/** Closed outlines of every region of one label, as one path in the picture per label. Holes are loops of their own. */
export function traceRegions(
  buf: Raster,
  labels: Labels,
  { minArea = 10, reach = 0.7, passes = 5 }: RegionOptions = {},
): Map<number, string> {
  const { W, H } = buf,
    { of, from, to, tops = topsOf(labels, W) } = labels,
    paths = new Map<number, PathWriter>();
  if (tops.length === 0) return new Map();
  const seen = scratchBytes('border seen', W * H).fill(0, from * W, (to + 1) * W),
    walked: Walked = { of, seen, W, H };
  for (let i = 0; i < tops.length; i++) {
    const k = tops[i]!;
    if (seen[k] === 1) continue;
    const y = Math.floor(k / W),
      n = walkBorder(walked, k - y * W, y, minArea);
    if (n === 0) continue;
    const label = of[k]!;
    let path = paths.get(label);
    if (!path) paths.set(label, (path = new PathWriter()));
    addBorder(path, buf, n, reach, passes);
  }
  const out = new Map<number, string>();
  for (const [label, path] of paths) out.set(label, path.toString());
  return out;
}

/** Adds the border walked last to a path, smoothed. */
function addBorder(path: PathWriter, { x0, y0, ss }: Raster, n: number, reach: number, passes: number): void {
  const line = relaxSteps(border, n, true, reach, passes),
    keep = scratchInts('border keep', n + 1),
    kept = keepPoints(line.x, line.y, n, true, 0.3, keep),
    px = scratchDoubles('region x', kept),
    py = scratchDoubles('region y', kept);
  for (let i = 0; i < kept; i++) {
    px[i] = x0 + line.x[keep[i]!]! / ss;
    py[i] = y0 + line.y[keep[i]!]! / ss;
  }
  path.loop(px, py, kept);
}
