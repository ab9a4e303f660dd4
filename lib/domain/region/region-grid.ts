import type { RegionShape } from '@/lib/contracts/regions';
import { segmentDistance } from '@/lib/geometry';
import type { PageBox, PagePoint } from '../layout/page-point';
import { boxOfShapes } from './shape-box';

/** Square cells over a part of the page, row by row from its upper left corner. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cellMm: number;
  readonly columns: number;
  readonly rows: number;
}

const LEAST_CELL_MM = 0.16;
const MOST_CELLS = 640;
/** Sub-rows that a cell's coverage is counted by. */
const SUB_ROWS = 4;

/** Cells over a box with room around it, at most 640 along its longer side. */
export function gridOver({ left, top, right, bottom }: PageBox, aroundMm: number): Grid {
  const [width, height] = [right - left + 2 * aroundMm, bottom - top + 2 * aroundMm];
  const cellMm = Math.max(LEAST_CELL_MM, Math.max(width, height) / (MOST_CELLS - 4));
  return {
    left: left - aroundMm - 2 * cellMm,
    top: top - aroundMm - 2 * cellMm,
    cellMm,
    columns: Math.ceil(width / cellMm) + 4,
    rows: Math.ceil(height / cellMm) + 4,
  };
}

/** How much of each cell a selection's shapes cover, from 0 to 1: each shape over those before it. */
export function coverageOf(shapes: readonly RegionShape[], grid: Grid): Float32Array {
  const coverage = new Float32Array(grid.columns * grid.rows);
  for (const shape of shapes) {
    const layer = new Float32Array(coverage.length);
    if (shape.kind === 'polygon') fillRings(shape.rings, grid, layer);
    else fillStroke(shape, grid, layer);
    const { from, to } = rowsOf(shape, grid);
    for (let index = from * grid.columns; index < to * grid.columns; index++) {
      const [before, share] = [coverage[index] ?? 0, layer[index] ?? 0];
      coverage[index] = shape.op === 'add' ? Math.max(before, share) : Math.min(before, 1 - share);
    }
  }
  return coverage;
}

/** The rows that a shape can touch. */
function rowsOf(shape: RegionShape, { top, cellMm, rows }: Grid): { from: number; to: number } {
  const box = boxOfShapes([shape]);
  if (box === null) return { from: 0, to: 0 };
  return {
    from: Math.max(0, Math.floor((box.top - top) / cellMm) - 1),
    to: Math.min(rows, Math.ceil((box.bottom - top) / cellMm) + 1),
  };
}

/** What is inside an odd number of rings, as coverage of the cells. */
export function fillRings(rings: readonly (readonly PagePoint[])[], grid: Grid, into: Float32Array): void {
  const { left, top, cellMm, columns, rows } = grid;
  const crossings: number[][] = Array.from({ length: rows * SUB_ROWS }, () => []);
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const next = ring[(index + 1) % ring.length];
      if (next) addCrossings(crossings, toCells(point), toCells(next));
    });
  }
  crossings.forEach((xs, subRow) => {
    xs.sort((a, b) => a - b);
    const row = Math.floor(subRow / SUB_ROWS) * columns;
    for (let at = 0; at + 1 < xs.length; at += 2) fillRun(into, row, xs[at] ?? 0, xs[at + 1] ?? 0);
  });

  function toCells({ x, y }: PagePoint): PagePoint {
    return { x: (x - left) / cellMm, y: ((y - top) / cellMm) * SUB_ROWS };
  }
  function fillRun(coverage: Float32Array, row: number, from: number, to: number): void {
    const [start, end] = [Math.max(0, from), Math.min(columns, to)];
    for (let column = Math.floor(start); column < end; column++) {
      const share = Math.min(end, column + 1) - Math.max(start, column);
      coverage[row + column] = Math.min(1, (coverage[row + column] ?? 0) + share / SUB_ROWS);
    }
  }
}

/** Where an edge crosses the middles of sub-rows. */
function addCrossings(crossings: number[][], a: PagePoint, b: PagePoint): void {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const first = Math.max(0, Math.ceil(upper.y - 0.5));
  const end = Math.min(crossings.length, Math.ceil(lower.y - 0.5));
  for (let subRow = first; subRow < end; subRow++) {
    const share = (subRow + 0.5 - upper.y) / (lower.y - upper.y);
    crossings[subRow]?.push(upper.x + (lower.x - upper.x) * share);
  }
}

function fillStroke(stroke: Extract<RegionShape, { kind: 'stroke' }>, grid: Grid, into: Float32Array): void {
  const { points, widthMm } = stroke;
  const { left, top, cellMm, columns, rows } = grid;
  const reach = widthMm / 2;
  points.forEach((point, index) => {
    const next = points[index + 1] ?? point;
    if (index > 0 && index === points.length - 1) return;
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
    const fromColumn = clamp(Math.floor((Math.min(point.x, next.x) - reach - left) / cellMm) - 1, columns);
    const toColumn = clamp(Math.ceil((Math.max(point.x, next.x) + reach - left) / cellMm) + 1, columns);
    const fromRow = clamp(Math.floor((Math.min(point.y, next.y) - reach - top) / cellMm) - 1, rows);
    const toRow = clamp(Math.ceil((Math.max(point.y, next.y) + reach - top) / cellMm) + 1, rows);
    for (let row = fromRow; row < toRow; row++) {
      for (let column = fromColumn; column < toColumn; column++) {
        const middle = { x: left + (column + 0.5) * cellMm, y: top + (row + 0.5) * cellMm };
        const share = clamp(0.5 + (reach - segmentDistance(middle, point, next)) / cellMm, 1);
        const at = row * columns + column;
        if (share > (into[at] ?? 0)) into[at] = share;
      }
    }
  });
}
