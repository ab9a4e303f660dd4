import { squaredDistances, withoutSpecks } from '@/pipeline/raster';
import { inverse } from './ink-strokes';
import type { GridSize } from './skeleton-graph';

/** Around a black as wide as the widest line, so much of its ink still belongs to it: its corners. */
const CORNER = Math.SQRT2;
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
  const cores = within(squaredDistances(inverse(mask), size), (square) => square > radius * radius);
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

function within(squares: Float64Array, isIn: (square: number) => boolean): Uint8Array {
  const mask = new Uint8Array(squares.length);
  for (let at = 0; at < mask.length; at++) if (isIn(squares[at] ?? 0)) mask[at] = 1;
  return mask;
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
