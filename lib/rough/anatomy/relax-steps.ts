import { scratchDoubles } from './scratch';

/** A relaxed line in pixels; its arrays are scratch and valid until the next call. */
export interface RelaxedLine {
  x: Float64Array;
  y: Float64Array;
  count: number;
}

/** Middles of the unit steps, the two ends of an open line kept; gives how many points there are. */
function middles(corners: Int32Array, count: number, closed: boolean, x: Float64Array, y: Float64Array): void {
  if (closed) {
    for (let i = 0; i < count; i++) {
      const j = i + 1 < count ? i + 1 : 0;
      x[i] = (corners[i * 2]! + corners[j * 2]!) / 2;
      y[i] = (corners[i * 2 + 1]! + corners[j * 2 + 1]!) / 2;
    }
    return;
  }
  x[0] = corners[0]!;
  y[0] = corners[1]!;
  for (let i = 0; i + 1 < count; i++) {
    x[i + 1] = (corners[i * 2]! + corners[i * 2 + 2]!) / 2;
    y[i + 1] = (corners[i * 2 + 1]! + corners[i * 2 + 3]!) / 2;
  }
  x[count] = corners[count * 2 - 2]!;
  y[count] = corners[count * 2 - 1]!;
}

/** The coordinates of a line while it is smoothed, and where they were. */
interface Relaxing {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
}

/**
 * All passes over both coordinates, side by side since each point waits for the one before it; what stands near the ends
 * is done apart, so that the others need not ask.
 */
function relax({ x, y, x0, y0 }: Relaxing, n: number, closed: boolean, reach: number, passes: number): void {
  for (let pass = 0; pass < passes; pass++) {
    // How many points before and behind it draw at each.
    const step = pass < 3 ? 1 : 2,
      first = step,
      last = n - first,
      near = closed ? step : 1;
    for (let i = closed ? 0 : 1; i < first && i < n - 1; i++) {
      relaxAt(x, x0, i, n, near, reach);
      relaxAt(y, y0, i, n, near, reach);
    }
    for (let i = first; i < last; i++) {
      const mx = (x[i - step]! + 2 * x[i]! + x[i + step]!) * 0.25,
        my = (y[i - step]! + 2 * y[i]! + y[i + step]!) * 0.25,
        ax = x0[i]!,
        ay = y0[i]!;
      x[i] = mx < ax - reach ? ax - reach : mx > ax + reach ? ax + reach : mx;
      y[i] = my < ay - reach ? ay - reach : my > ay + reach ? ay + reach : my;
    }
    for (let i = first > last ? first : last; i < (closed ? n : n - 1); i++) {
      const wide = closed || (i >= step && i + step < n) ? step : 1;
      relaxAt(x, x0, i, n, wide, reach);
      relaxAt(y, y0, i, n, wide, reach);
    }
  }
}

function relaxAt(a: Float64Array, from: Float64Array, i: number, n: number, step: number, reach: number): void {
  const before = a[(i - step + n) % n]!,
    after = a[(i + step) % n]!,
    moved = (before + 2 * a[i]! + after) * 0.25,
    at = from[i]!;
  a[i] = moved < at - reach ? at - reach : moved > at + reach ? at + reach : moved;
}

/**
 * Smooths a line of unit steps: each point moves to (1 2 1)/4 of its neighbourhood again and again, but never farther
 * than `reach` pixels from where it was. Stairs vanish and corners stay.
 * @param corners x and y of the steps' corners in turn; `count` corners of it are used.
 */
export function relaxSteps(
  corners: Int32Array,
  count: number,
  closed: boolean,
  reach: number,
  passes: number,
): RelaxedLine {
  const n = closed ? count : count + 1,
    x = scratchDoubles('relax x', n),
    y = scratchDoubles('relax y', n),
    x0 = scratchDoubles('relax from x', n),
    y0 = scratchDoubles('relax from y', n);
  middles(corners, count, closed, x, y);
  for (let i = 0; i < n; i++) {
    x0[i] = x[i]!;
    y0[i] = y[i]!;
  }
  relax({ x, y, x0, y0 }, n, closed, reach, passes);
  return { x, y, count: n };
}

/**
 * Marks the points that a line needs so that it stays within `tolerance` of itself, at most 14 points apart.
 * Writes their indices to `keep` and gives how many there are. In a closed line the end is the start again and not kept.
 */
export function keepPoints(
  x: Float64Array,
  y: Float64Array,
  n: number,
  closed: boolean,
  tolerance: number,
  keep: Int32Array,
): number {
  let kept = 1,
    a = 0;
  keep[0] = 0;
  const last = closed ? n : n - 1;
  for (let i = 2; i <= last; i++) {
    const e = i < n ? i : 0,
      ax = x[a]!,
      ay = y[a]!,
      dx = x[e]! - ax,
      dy = y[e]! - ay,
      limit = tolerance * (Math.sqrt(dx * dx + dy * dy) || 1);
    let leaves = i - a > 14;
    for (let k = a + 1; k < i && !leaves; k++) {
      const off = (x[k]! - ax) * dy - (y[k]! - ay) * dx;
      leaves = off > limit || off < -limit;
    }
    if (leaves) keep[kept++] = a = i - 1;
  }
  if (!closed && n > 1) keep[kept++] = n - 1;
  return kept;
}
