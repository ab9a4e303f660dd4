const FAR = 1e12;

/**
 * How far each cell's middle is from the edge of a shape, in cells: positive inside, negative outside. Cells that the edge
 * crosses say by their coverage where in them it runs, so that it is found more finely than the cells are.
 * (Felzenszwalb and Huttenlocher, "Distance transforms of sampled functions", 2012.)
 * @param coverage row by row, each from 0 (outside) to 1 (inside)
 */
export function distanceField(coverage: Float32Array, columns: number, rows: number): Float32Array {
  const outside = new Float64Array(coverage.length);
  const inside = new Float64Array(coverage.length);
  coverage.forEach((share, index) => {
    const toEdge = 0.5 - share;
    outside[index] = share >= 1 ? 0 : share <= 0 ? FAR : Math.max(0, toEdge) ** 2;
    inside[index] = share <= 0 ? 0 : share >= 1 ? FAR : Math.max(0, -toEdge) ** 2;
  });
  transform(outside, columns, rows);
  transform(inside, columns, rows);
  return Float32Array.from(coverage, (_, index) => Math.sqrt(inside[index] ?? 0) - Math.sqrt(outside[index] ?? 0));
}

/** Squared distances to the nearest seed, in place: first down the columns, then along the rows. */
function transform(grid: Float64Array, columns: number, rows: number): void {
  const scratch = scratchOf(Math.max(columns, rows));
  for (let column = 0; column < columns; column++)
    transformLine(grid, { from: column, step: columns, count: rows }, scratch);
  for (let row = 0; row < rows; row++) transformLine(grid, { from: row * columns, step: 1, count: columns }, scratch);
}

interface Scratch {
  readonly values: Float64Array;
  /** Which parabolas are lowest somewhere, and from where on. */
  readonly places: Int32Array;
  readonly borders: Float64Array;
}

function scratchOf(count: number): Scratch {
  return {
    values: new Float64Array(count),
    places: new Int32Array(count),
    borders: new Float64Array(count + 1),
  };
}

function transformLine(
  grid: Float64Array,
  { from, step, count }: { from: number; step: number; count: number },
  { values, places, borders }: Scratch,
): void {
  for (let at = 0; at < count; at++) values[at] = grid[from + at * step] ?? 0;
  const valueAt = (at: number): number => values[at] ?? 0;
  let last = 0;
  /** From where on the parabola at a place is below the last one. */
  const borderTo = (at: number): number => {
    const place = places[last] ?? 0;
    return (valueAt(at) + at * at - valueAt(place) - place * place) / (2 * (at - place));
  };
  places[0] = 0;
  borders[0] = -Infinity;
  borders[1] = Infinity;
  for (let at = 1; at < count; at++) {
    // The first parabola begins at minus infinity, so that this ends there at the latest.
    while (borderTo(at) <= (borders[last] ?? 0)) last--;
    const border = borderTo(at);
    last++;
    places[last] = at;
    borders[last] = border;
    borders[last + 1] = Infinity;
  }
  let part = 0;
  for (let at = 0; at < count; at++) {
    while ((borders[part + 1] ?? Infinity) < at) part++;
    const place = places[part] ?? 0;
    grid[from + at * step] = (at - place) ** 2 + valueAt(place);
  }
}
