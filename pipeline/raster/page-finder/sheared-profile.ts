import type { InkMask } from './grey-page';
import type { Columns } from './region';

/** How much ink lies on each of the parallel lines that cross a region. */
export interface Profile {
  readonly slope: number;
  /** The middle column, where a line with index k is at y = k - offset. */
  readonly middle: number;
  readonly offset: number;
  /** By line: how many of its pixels lie in the region, and how many of those are ink. */
  readonly count: Float64Array;
  readonly ink: Float64Array;
}

/**
 * Lines of a slope across a region, as sums of pixels along them: one column of the Radon transform (J. Radon, 1917), by
 * shearing columns by whole pixels.
 * @param o.stride looks at every so many columns alone
 */
export function profileOf(
  { heightPx, byColumn }: InkMask,
  columns: Columns,
  { slope, stride = 1 }: { readonly slope: number; readonly stride?: number },
): Profile {
  const { first, end, from, to } = columns;
  const middle = Math.round((first + end) / 2);
  const offset = Math.ceil(Math.abs(slope) * (end - first)) + 2;
  const length = heightPx + 2 * offset + 2;
  const ink = new Float64Array(length);
  const steps = new Float64Array(length + 1);
  for (let x = first; x < end; x += stride) {
    const shift = offset - Math.round(slope * (x - middle));
    const [low, high] = [from[x]!, to[x]!];
    if (high <= low) continue;
    steps[low + shift]! += 1;
    steps[high + shift]! -= 1;
    const base = x * heightPx;
    for (let y = low; y < high; y++) ink[y + shift]! += byColumn[base + y]!;
  }
  const count = new Float64Array(length);
  let sum = 0;
  for (let k = 0; k < length; k++) {
    sum += steps[k]!;
    count[k] = sum;
  }
  return { slope, middle, offset, count, ink };
}

/** The share of ink on a line; 0 where it doesn't cross the region. */
export function inkShare({ count, ink }: Profile, k: number): number {
  const pixels = count[k] ?? 0;
  return pixels > 0 ? (ink[k] ?? 0) / pixels : 0;
}

/** Where line k crosses the left edge of the picture. */
export function lineAt({ slope, middle, offset }: Profile, k: number): { readonly at: number; readonly slope: number } {
  return { at: k - offset - slope * middle, slope };
}

/** Slopes from one to another in steps that move a line's ends by so many pixels. */
export function slopesBetween(
  from: number,
  to: number,
  o: { readonly lengthPx: number; readonly byPx: number },
): number[] {
  const step = (2 * o.byPx) / Math.max(40, o.lengthPx);
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** How many pixels the lines of a profile have in other columns, such as those of `stripOf`. */
export function pixelsOfLines(
  { first, end, from, to }: Columns,
  { slope, middle, offset, count }: Profile,
  stride = 1,
): Float64Array {
  const steps = new Float64Array(count.length + 1);
  for (let x = first; x < end; x += stride) {
    const shift = offset - Math.round(slope * (x - middle));
    steps[Math.max(0, Math.min(count.length, from[x]! + shift))]! += 1;
    steps[Math.max(0, Math.min(count.length, to[x]! + shift))]! -= 1;
  }
  let sum = 0;
  return Float64Array.from(count, (_, k) => (sum += steps[k]!));
}
