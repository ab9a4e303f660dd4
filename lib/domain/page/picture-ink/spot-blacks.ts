import { squaredDistances, withoutSpecks } from '@/pipeline/raster';
import { inverse } from './ink-strokes';
import type { GridSize } from './skeleton-graph';

/** Around a black as wide as the widest line, so much of its ink still belongs to it: its corners. */
const CORNER = Math.SQRT2;
/** A black is somewhere wider than lines by this factor: a line that swells a little over its limit stays a line. */
const SURELY = 1.3;
/** Lines begin so far inside of a black, in pixels, so that no paper shines between them. */
const OVERLAP_PX = 2;

/**
 * A mask's ink as blacks and lines. A disc as wide as the widest line fits into blacks alone; what such discs cover, the
 * corners round them and crumbs at their edges are black (the opening of mathematical morphology, Serra 1982).
 * @param mask uint8 [heightPx, widthPx], 1 where there is ink
 * @param o.widestPx lines are no wider than this
 * @returns two masks that overlap a little where lines leave a black
 */
export function spotBlacks(
  mask: Uint8Array,
  size: GridSize,
  { widestPx }: { readonly widestPx: number },
): { readonly blacks: Uint8Array; readonly lines: Uint8Array } {
  const radius = widestPx / 2;
  const blacks = new Uint8Array(mask.length);
  const cores = coresOf(squaredDistances(inverse(mask), size), size, radius);
  if (!cores.includes(1)) return { blacks, lines: mask };
  const toCore = squaredDistances(cores, size);
  const thin = new Uint8Array(mask.length);
  const reach = (radius * CORNER) ** 2;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 1) ((toCore[at] ?? Infinity) <= reach ? blacks : thin)[at] = 1;
  }
  const lines = withoutSpecks(thin, size, widestPx * widestPx);
  const besideBlack = (radius * CORNER + widestPx) ** 2;
  for (let at = 0; at < mask.length; at++) {
    if (thin[at] !== 1 || lines[at] === 1) continue;
    ((toCore[at] ?? Infinity) <= besideBlack ? blacks : lines)[at] = 1;
  }
  return { blacks, lines: grownInto(lines, { ink: mask, size }) };
}

/** The middles of blacks: as wide as the widest line, and joined to where it is surely wider. */
function coresOf(outside: Float64Array, { widthPx, heightPx }: GridSize, radius: number): Uint8Array {
  const cores = new Uint8Array(outside.length);
  const open: number[] = [];
  const add = (at: number, least: number): void => {
    if (cores[at] === 1 || (outside[at] ?? 0) <= least) return;
    cores[at] = 1;
    open.push(at);
  };
  for (let at = 0; at < cores.length; at++) add(at, (SURELY * radius) ** 2);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % widthPx;
    if (x > 0) add(at - 1, radius * radius);
    if (x < widthPx - 1) add(at + 1, radius * radius);
    if (at >= widthPx) add(at - widthPx, radius * radius);
    if (at < widthPx * (heightPx - 1)) add(at + widthPx, radius * radius);
  }
  return cores;
}

/** Lines with what of the ink lies right beside them. */
function grownInto(lines: Uint8Array, { ink, size }: { ink: Uint8Array; size: GridSize }): Uint8Array {
  if (!lines.includes(1)) return lines;
  const near = squaredDistances(lines, size);
  const grown = new Uint8Array(lines.length);
  for (let at = 0; at < grown.length; at++) {
    if (ink[at] === 1 && (near[at] ?? Infinity) <= OVERLAP_PX * OVERLAP_PX) grown[at] = 1;
  }
  return grown;
}
