import { contours } from 'd3-contour';
import { MOST_RINGS, type Region, type RegionShape } from '@/lib/contracts/regions';
import { signedPolygonArea } from '@/lib/geometry';
import { areaOf, boxOf, type PageBox, type PagePoint, type PagePolygon } from '../layout/page-point';
import { distanceField } from './distance-field';
import { coverageOf, fillRings, gridOver, type Grid } from './region-grid';
import { boxOfShapes } from './shape-box';
import { simplifyRing } from './simplify';

/** Outlines of a selection, holes among them: what is inside an odd number of rings is selected. */
export type Rings = readonly PagePolygon[];

/** How far from a selection's edge each place of the page is, before it grows: positive inside, in millimetres. */
export interface RegionField {
  readonly grid: Grid;
  readonly insideMm: Float32Array;
}

/** Outlines follow the selection this closely. */
const OUTLINE_TOLERANCE_MM = 0.06;

/**
 * The field of a selection's shapes; null where nothing is selected. Inverted ones reach over the whole paper.
 * @param reachMm how far beyond the shapes it is told: at least what the selection grows and softens
 */
export function regionField(
  { shapes, isInverted }: Pick<Region, 'shapes' | 'isInverted'>,
  paper: PageBox,
  reachMm: number,
): RegionField | null {
  const drawn = boxOfShapes(shapes);
  if (drawn === null && !isInverted) return null;
  const grid = drawn === null || isInverted ? gridOver(paper, 0) : gridOver(drawn, reachMm);
  const coverage = coverageOf(shapes, grid);
  if (isInverted) {
    const sheet = new Float32Array(coverage.length);
    fillRings([cornersOf(paper)], grid, sheet);
    coverage.forEach((share, index) => (coverage[index] = Math.min(sheet[index] ?? 0, 1 - share)));
  }
  const inCells = distanceField(coverage, grid.columns, grid.rows);
  return { grid, insideMm: inCells.map((distance) => distance * grid.cellMm) };
}

/**
 * The outline of all that is selected.
 * @param outsideMm how far outside the selection's edge it runs: a selection's grow, and its feather for the band's rim
 */
export function outlineOf({ grid, insideMm }: RegionField, outsideMm: number): Rings {
  return traced(insideMm, grid, -outsideMm);
}

/** Many shapes as one that covers the same; null where they cover nothing. */
export function flattened(shapes: readonly RegionShape[]): RegionShape | null {
  const field = regionField({ shapes: [...shapes], isInverted: false }, { left: 0, top: 0, right: 1, bottom: 1 }, 1);
  const rings = [...(field ? outlineOf(field, 0) : [])].sort((a, b) => areaOf(b) - areaOf(a)).slice(0, MOST_RINGS);
  return rings.length === 0 ? null : { op: 'add', kind: 'polygon', rings: rings.map((ring) => [...ring]) };
}

/** A panel that a selection touches. */
export interface RegionPiece {
  readonly panelId: string;
  readonly areaMm2: number;
  /** Of what is seen of the panel, from 0 to 1. */
  readonly share: number;
  readonly outline: Rings;
}

/** Less of a panel than this is not worth an edit. */
export const LEAST_PIECE_MM2 = 1;

/**
 * A grown selection split by the panels that it touches: each gets what is seen of it, so panels in front hide those behind.
 * @param panels from the back to the front; what comes back has their order
 */
export function splitByPanel(
  { grid, insideMm }: RegionField,
  growMm: number,
  panels: readonly { readonly id: string; readonly polygon: PagePolygon }[],
): RegionPiece[] {
  const owners = ownersOf(
    grid,
    panels.map(({ polygon }) => polygon),
  );
  const cellArea = grid.cellMm ** 2;
  const counts = new Float64Array(panels.length + 1);
  insideMm.forEach((distance, index) => {
    const owner = owners[index] ?? 0;
    if (distance >= -growMm) counts[owner] = (counts[owner] ?? 0) + cellArea;
  });
  return panels.flatMap(({ id, polygon }, index): RegionPiece[] => {
    const areaMm2 = counts[index + 1] ?? 0;
    if (areaMm2 < LEAST_PIECE_MM2) return [];
    const here = insideMm.map((distance, at) => (owners[at] === index + 1 ? distance + growMm : -grid.cellMm / 2));
    const seen = seenOf(
      polygon,
      panels.slice(index + 1).map((one) => one.polygon),
    );
    return [{ panelId: id, areaMm2, share: Math.min(1, areaMm2 / seen), outline: traced(here, grid, 0) }];
  });
}

/** For each cell, from 1, the frontmost panel over its middle; 0 for none. */
function ownersOf(grid: Grid, polygons: readonly PagePolygon[]): Uint8Array {
  const owners = new Uint8Array(grid.columns * grid.rows);
  polygons.forEach((polygon, index) => {
    const layer = new Float32Array(owners.length);
    fillRings([polygon], grid, layer);
    layer.forEach((share, at) => {
      if (share >= 0.5) owners[at] = index + 1;
    });
  });
  return owners;
}

function cornersOf({ left, top, right, bottom }: PageBox): PagePolygon {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** How much of a panel is seen, in square millimetres. */
function seenOf(polygon: PagePolygon, inFront: readonly PagePolygon[]): number {
  const grid = gridOver(boxOf(polygon), 0);
  const owners = ownersOf(grid, [polygon, ...inFront]);
  return owners.reduce((count, owner) => count + (owner === 1 ? 1 : 0), 0) * grid.cellMm ** 2;
}

function traced(values: Float32Array, grid: Grid, threshold: number): Rings {
  const { left, top, cellMm, columns, rows } = grid;
  const { coordinates } = contours()
    .size([columns, rows])
    .contour([...values], threshold);
  const toPage = ([x = 0, y = 0]: readonly number[]): PagePoint => ({ x: left + x * cellMm, y: top + y * cellMm });
  return coordinates
    .flat()
    .map((ring) => simplifyRing(ring.slice(0, -1).map(toPage), OUTLINE_TOLERANCE_MM))
    .filter((ring) => ring.length >= 3);
}

/** Rings as an SVG path, to be filled by the even-odd rule. */
export function ringsPath(rings: Rings): string {
  const number = (value: number): string => (Math.round(value * 100) / 100).toString();
  return rings.map((ring) => `M${ring.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L')}Z`).join('');
}

/** Signed areas of rings together, in square millimetres: holes count against what they are in. */
export function ringsArea(rings: Rings): number {
  return Math.abs(rings.reduce((sum, ring) => sum + signedPolygonArea(ring), 0));
}
