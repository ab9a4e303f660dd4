import { contours } from 'd3-contour';
import { MOST_AREA_POINTS, MOST_AREA_RINGS } from '@/lib/contracts/page-areas';
import { signedArea, type Point } from '@/lib/geometry';
import { squaredDistances } from '@/pipeline/raster';
import type { PagePoint } from '../../layout/page-point';
import { simplifyRing } from '../../region/simplify';
import { flatRing } from './areas';

/** A page's lines as cells: 1 where ink stops a fill, row by row from the upper left. */
export interface LineGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cellMm: number;
  /** Of the upper left corner, in page millimetres. */
  readonly left: number;
  readonly top: number;
  readonly walls: Uint8Array;
}

interface FloodOptions {
  /** In page millimetres. */
  readonly at: PagePoint;
  /** Openings in the lines that are narrower than this are closed; 0 closes none. */
  readonly gapMm: number;
}

/** How far a fill goes under the lines that enclose it, so that no paper shines between them. */
const UNDER_LINES_MM = 0.15;
/** Outlines follow the lines this closely. */
const TOLERANCE_MM = 0.05;
/** Of a hole: what is smaller is a speck, and filled. */
const LEAST_HOLE_MM2 = 0.06;
/** Corners of what is enclosed are rounder than the gap lets the fill go: so many radii farther in they are filled. */
const CORNER = Math.SQRT2 - 1 + 0.05;

/**
 * The area round a point that lines enclose. Gaps are closed by a distance transform: the fill spreads only where a disc as
 * wide as the gap fits between the lines, and then takes all that such discs cover, and the corners.
 * @returns the area's outlines to 0.01 mm, the outer one first; null on a line, and where the fill would take less than a cell
 */
export function floodFill(grid: LineGrid, { at, gapMm }: FloodOptions): number[][] | null {
  const start = cellAt(grid, at);
  if (start === null || grid.walls[start] === 1) return null;
  const filled = spread(grid, start, gapMm / 2 / grid.cellMm);
  return filled === null ? null : traced(grid, underLines(grid, filled));
}

function cellAt({ columns, rows, cellMm, left, top }: LineGrid, { x, y }: PagePoint): number | null {
  const [column, row] = [Math.floor((x - left) / cellMm), Math.floor((y - top) / cellMm)];
  return column < 0 || row < 0 || column >= columns || row >= rows ? null : row * columns + column;
}

/** @param radius of the discs, in cells */
function spread(grid: LineGrid, start: number, radius: number): Uint8Array | null {
  const free = (cell: number): boolean => grid.walls[cell] === 0;
  if (radius < 0.75) return connected(grid, [start], free);
  const size = { widthPx: grid.columns, heightPx: grid.rows };
  const toLines = squaredDistances(grid.walls, size);
  const isWide = (cell: number): boolean => (toLines[cell] ?? 0) > radius * radius;
  const begin = nearestWide(grid, start, { isWide, free, reach: 2 * radius + 1 });
  // Narrower than the gap everywhere near: what is there is filled as it is.
  if (begin === null) return connected(grid, [start], free);
  const core = connected(grid, [begin], isWide);
  const toCore = squaredDistances(core, size);
  const reach = radius * (1 + CORNER);
  const covered = (cell: number): boolean => free(cell) && (toCore[cell] ?? Infinity) <= reach * reach;
  return connected(grid, [begin, ...(covered(start) ? [start] : [])], covered);
}

/** The nearest cell that can be reached from a place without crossing a line, and where a disc fits; null for none. */
function nearestWide(
  grid: LineGrid,
  start: number,
  o: { isWide: (cell: number) => boolean; free: (cell: number) => boolean; reach: number },
): number | null {
  if (o.isWide(start)) return start;
  const seen = new Set([start]);
  let edge = [start];
  for (let step = 0; step < o.reach && edge.length > 0; step += 1) {
    const next: number[] = [];
    for (const cell of edge)
      for (const near of neighbours(grid, cell)) {
        if (seen.has(near) || !o.free(near)) continue;
        if (o.isWide(near)) return near;
        seen.add(near);
        next.push(near);
      }
    edge = next;
  }
  return null;
}

function neighbours({ columns, rows }: LineGrid, cell: number): number[] {
  const column = cell % columns;
  return [
    ...(column > 0 ? [cell - 1] : []),
    ...(column < columns - 1 ? [cell + 1] : []),
    ...(cell >= columns ? [cell - columns] : []),
    ...(cell < columns * (rows - 1) ? [cell + columns] : []),
  ];
}

/** All cells that are joined to some by their sides, row by row (Heckbert, “A Seed Fill Algorithm”, 1990). */
function connected({ columns, rows }: LineGrid, from: readonly number[], isIn: (cell: number) => boolean): Uint8Array {
  const found = new Uint8Array(columns * rows);
  const open = [...from];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (found[cell] === 1 || !isIn(cell)) continue;
    const begin = cell - (cell % columns);
    let [first, last] = [cell, cell];
    while (first > begin && found[first - 1] === 0 && isIn(first - 1)) first -= 1;
    while (last < begin + columns - 1 && found[last + 1] === 0 && isIn(last + 1)) last += 1;
    found.fill(1, first, last + 1);
    for (const by of [-columns, columns]) {
      let wasIn = false;
      for (let at = first + by; at <= last + by; at += 1) {
        const isOpen = at >= 0 && at < found.length && found[at] === 0 && isIn(at);
        if (isOpen && !wasIn) open.push(at);
        wasIn = isOpen;
      }
    }
  }
  return found;
}

/** The fill, and the near part of the lines round it. */
function underLines({ columns, rows, cellMm, walls }: LineGrid, filled: Uint8Array): Uint8Array {
  const reach = (UNDER_LINES_MM / cellMm) ** 2;
  const toFill = squaredDistances(filled, { widthPx: columns, heightPx: rows });
  return filled.map((value, cell) =>
    value === 1 || (walls[cell] === 1 && (toFill[cell] ?? Infinity) <= reach) ? 1 : 0,
  );
}

interface Crop {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells that are filled, with one that is not all round. */
function cropOf({ columns, rows }: LineGrid, filled: Uint8Array): Crop | null {
  let [first, last, upper, lower] = [columns, -1, rows, -1];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (filled[row * columns + column] !== 1) continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
      upper = Math.min(upper, row);
      lower = row;
    }
  return last < 0 ? null : { column: first - 1, row: upper - 1, columns: last - first + 3, rows: lower - upper + 3 };
}

function traced(grid: LineGrid, filled: Uint8Array): number[][] | null {
  const crop = cropOf(grid, filled);
  if (crop === null) return null;
  const values = Array.from({ length: crop.columns * crop.rows }, (_, index) => {
    const column = crop.column + (index % crop.columns);
    const row = crop.row + Math.floor(index / crop.columns);
    return column < 0 || row < 0 || column >= grid.columns || row >= grid.rows
      ? 0
      : (filled[row * grid.columns + column] ?? 0);
  });
  const [polygon] = contours()
    .size([crop.columns, crop.rows])
    .contour(values, 0.5)
    .coordinates.toSorted((a, b) => sizeOf(b[0]) - sizeOf(a[0]));
  if (polygon === undefined) return null;
  const toPage = ([x = 0, y = 0]: readonly number[]): PagePoint => ({
    x: grid.left + (crop.column + x) * grid.cellMm,
    y: grid.top + (crop.row + y) * grid.cellMm,
  });
  const kept = polygon
    .filter((ring, index) => index === 0 || sizeOf(ring) * grid.cellMm ** 2 >= LEAST_HOLE_MM2)
    .slice(0, MOST_AREA_RINGS)
    .map((ring) => ring.slice(0, -1).map(toPage));
  return withinLimit(kept);
}

function sizeOf(ring: readonly number[][] | undefined): number {
  return Math.abs(signedArea((ring ?? []).map(([x = 0, y = 0]): Point => [x, y])));
}

/** Outlines as an area keeps them, followed as closely as the number of points allows. */
export function withinLimit(outlines: readonly (readonly PagePoint[])[]): number[][] | null {
  for (let tolerance = TOLERANCE_MM; ; tolerance *= 1.6) {
    const simple = outlines.map((ring) => simplifyRing(ring, tolerance)).filter(({ length }) => length >= 3);
    const count = simple.reduce((sum, { length }) => sum + length, 0);
    if (count <= MOST_AREA_POINTS) return simple.length === 0 ? null : simple.map(flatRing);
  }
}
