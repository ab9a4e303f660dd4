import type { Strip } from './plan-strip';

/** A slice of a strip, in its pixels. */
export interface Slice {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Cuts a strip into slices of a height at most, in gutters alone: in the middle of the last gutter that fits, else as far
 * into it as fits. Gutters that are higher than a slice are cut as well, since nothing is in them.
 * @throws RangeError when a panel is higher than a slice
 */
export function cutSlices({ gutters, heightPx }: Pick<Strip, 'gutters' | 'heightPx'>, mostHeightPx: number): Slice[] {
  const slices: Slice[] = [];
  let top = 0;
  while (heightPx - top > mostHeightPx) {
    const limit = top + mostHeightPx;
    const cut = lastCut(gutters, top, limit);
    if (cut === null) throw new RangeError('A panel of the strip is higher than a slice.');
    slices.push({ top, bottom: cut });
    top = cut;
  }
  slices.push({ top, bottom: heightPx });
  return slices;
}

function lastCut(gutters: Strip['gutters'], top: number, limit: number): number | null {
  const reached = gutters.filter((gutter) => gutter.bottom > top && gutter.top <= limit).at(-1);
  const before = gutters.filter((gutter) => gutter.bottom > top && gutter.bottom <= limit).at(-1);
  const whole = before === undefined ? null : Math.floor((before.top + before.bottom) / 2);
  if (reached !== undefined && reached !== before) {
    const middle = Math.floor((reached.top + reached.bottom) / 2);
    const cut = Math.min(middle, limit);
    if (cut > top && cut > reached.top) return cut;
  }
  if (whole !== null && whole > top) return whole;
  // Nothing but a gutter that is higher than a slice, or one that begins where the last cut lies.
  const inside = reached === undefined ? null : Math.min(reached.bottom, limit);
  return inside !== null && inside > top ? inside : null;
}
