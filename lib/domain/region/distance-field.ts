import { spreadDistances } from '@/pipeline/raster';

/** Where no distance begins: finite, so that a shape without an edge still has one far away. In square cells. */
const FAR = 1e12;

/**
 * How far each cell's middle is from the edge of a shape, in cells: positive inside, negative outside. Cells that the edge
 * crosses say by their coverage where in them it runs, so that it is found more finely than the cells are.
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
  const size = { widthPx: columns, heightPx: rows };
  spreadDistances(outside, size);
  spreadDistances(inside, size);
  return Float32Array.from(coverage, (_, index) => Math.sqrt(inside[index] ?? 0) - Math.sqrt(outside[index] ?? 0));
}
