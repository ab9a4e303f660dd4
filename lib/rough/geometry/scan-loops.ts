/** Crossings of a row: where, and which way the border runs there. */
const at = new Float64Array(4096);
const way = new Int8Array(4096);

/**
 * Runs `span` over the pixels of every row whose middles lie inside polygons (x and y in turn, in pixels), as SVG fills
 * them: nonzero, or even and odd. `to` is one past the last pixel.
 */
export function scanLoops(
  loops: readonly (readonly number[])[],
  {
    width,
    height,
    isEvenOdd = false,
  }: { readonly width: number; readonly height: number; readonly isEvenOdd?: boolean },
  span: (row: number, from: number, to: number) => void,
): void {
  let low = 1e9,
    high = -1e9;
  for (const loop of loops)
    for (let i = 1; i < loop.length; i += 2) {
      low = Math.min(low, loop[i]!);
      high = Math.max(high, loop[i]!);
    }
  const last = Math.min(height - 1, Math.ceil(high - 0.5) - 1);
  for (let row = Math.max(0, Math.ceil(low - 0.5)); row <= last; row++) {
    const found = crossings(loops, row + 0.5);
    let winding = 0;
    for (let i = 0; i + 1 < found; i++) {
      winding += isEvenOdd ? 1 : way[i]!;
      if (isEvenOdd ? winding % 2 === 0 : winding === 0) continue;
      const from = Math.max(0, Math.ceil(at[i]! - 0.5)),
        to = Math.min(width, Math.ceil(at[i + 1]! - 0.5));
      if (from < to) span(row, from, to);
    }
  }
}

/** Fills `at` and `way` for a height, from left to right; gives how many there are. */
function crossings(loops: readonly (readonly number[])[], y: number): number {
  let found = 0;
  for (const loop of loops) {
    const n = loop.length;
    for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
      const ya = loop[j + 1]!,
        yb = loop[i + 1]!;
      if (ya <= y === yb <= y || found >= 4096) continue;
      const x = loop[j]! + ((y - ya) / (yb - ya)) * (loop[i]! - loop[j]!);
      let k = found++;
      for (; k > 0 && at[k - 1]! > x; k--) {
        at[k] = at[k - 1]!;
        way[k] = way[k - 1]!;
      }
      at[k] = x;
      way[k] = ya <= y ? 1 : -1;
    }
  }
  return found;
}
