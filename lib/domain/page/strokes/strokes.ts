import type { Stroke } from '@/lib/contracts/page-layers';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { segmentDistance, shareAlong, simplifyPoints } from '@/lib/geometry';

/** A point of a stroke: where in page millimetres, and how hard from 0 to 1. */
export interface StrokePoint extends PagePoint {
  readonly pressure: number;
}

/** Stored coordinates are whole hundredths of a millimetre, pressures whole hundredths. */
const GRAIN = 100;

/** What is left out lies nearer than this to what is kept, which no print shows. */
export const SIMPLE_MM = 0.04;

export function pointsOf({ points }: Pick<Stroke, 'points'>): StrokePoint[] {
  const found: StrokePoint[] = [];
  for (let at = 0; at + 2 < points.length; at += 3)
    found.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0, pressure: points[at + 2] ?? 0 });
  return found;
}

/** Points as a stroke keeps them, to 0.01 mm. */
export function flatPoints(points: readonly StrokePoint[]): number[] {
  return points.flatMap(({ x, y, pressure }) => [rounded(x), rounded(y), rounded(pressure)]);
}

function rounded(value: number): number {
  // Plus zero: -0 is no other number when it is stored.
  return Math.round(value * GRAIN) / GRAIN + 0;
}

/**
 * Fewer points for the same line (Ramer 1972, Douglas and Peucker 1973); first and last stay. A point counts by how far
 * it lies from the line, and by how far its pressure from what lies between.
 * @param toleranceMm how far the line may move
 */
export function simplifyStroke(points: readonly StrokePoint[], toleranceMm = SIMPLE_MM): StrokePoint[] {
  return simplifyPoints(points, toleranceMm, offBy);
}

/** A change of pressure counts like this many millimetres at full pressure. */
const PRESSURE_MM = 0.6;

function offBy(point: StrokePoint, from: StrokePoint, to: StrokePoint): number {
  const share = shareAlong([point.x, point.y], [from.x, from.y], [to.x, to.y]);
  const pressure = Math.abs(point.pressure - (from.pressure + (to.pressure - from.pressure) * share));
  return Math.max(segmentDistance(point, from, to), pressure * PRESSURE_MM);
}

const boxes = new WeakMap<Stroke, PageBox>();

/** The box of a stroke with its width, in page millimetres. */
export function strokeBox(stroke: Stroke): PageBox {
  const known = boxes.get(stroke);
  if (known !== undefined) return known;
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const half = stroke.widthMm / 2;
  for (let at = 0; at + 1 < stroke.points.length; at += 3) {
    const [x = 0, y = 0] = [stroke.points[at], stroke.points[at + 1]];
    box.left = Math.min(box.left, x - half);
    box.right = Math.max(box.right, x + half);
    box.top = Math.min(box.top, y - half);
    box.bottom = Math.max(box.bottom, y + half);
  }
  boxes.set(stroke, box);
  return box;
}

/** From a point to the edge of a stroke's ink in millimetres; 0 on it. Pressure is not asked. */
export function distanceToStroke(at: PagePoint, stroke: Stroke): number {
  const { points, widthMm } = stroke;
  let nearest = Infinity;
  let before: PagePoint | null = null;
  for (let index = 0; index + 1 < points.length; index += 3) {
    const point = { x: points[index] ?? 0, y: points[index + 1] ?? 0 };
    const from = before ?? point;
    nearest = Math.min(nearest, segmentDistance(at, from, point));
    before = point;
  }
  return Math.max(0, nearest - widthMm / 2);
}

/** Whether a stroke comes nearer to a point than the radius. */
export function touchesStroke(at: PagePoint, stroke: Stroke, radiusMm: number): boolean {
  const { left, top, right, bottom } = strokeBox(stroke);
  if (at.x < left - radiusMm || at.x > right + radiusMm || at.y < top - radiusMm || at.y > bottom + radiusMm)
    return false;
  return distanceToStroke(at, stroke) <= radiusMm;
}

/** Pieces shorter than this are crumbs, and go as well. */
const CRUMB_MM = 0.3;

/**
 * What a round eraser leaves of a stroke: pieces in the order of the line, cut where the eraser's edge was. A stroke that
 * it did not touch comes back itself, one that it covered leaves nothing.
 * @param radiusMm of the eraser
 * @param newId names the pieces but the first, which keeps the stroke's own name
 */
export function cutStroke(
  stroke: Stroke,
  { at, radiusMm, newId }: { readonly at: PagePoint; readonly radiusMm: number; readonly newId: () => string },
): readonly Stroke[] {
  if (!touchesStroke(at, stroke, radiusMm)) return [stroke];
  const reach = radiusMm + stroke.widthMm / 2;
  const points = pointsOf(stroke);
  const pieces: StrokePoint[][] = [[]];
  const add = (point: StrokePoint): void => {
    if (Math.hypot(point.x - at.x, point.y - at.y) < reach - 1e-6) {
      if (pieces.at(-1)?.length !== 0) pieces.push([]);
    } else pieces.at(-1)?.push(point);
  };
  points.forEach((point, index) => {
    const before = points[index - 1];
    for (const share of before === undefined ? [] : crossings(before, point, { at, reach })) {
      const edge = mixed(before ?? point, point, share);
      pieces.at(-1)?.push(edge);
      // Between two crossings lies the eraser, or the way on from it.
      if (isWithin(mixed(before ?? point, point, Math.min(1, share + 1e-4)), at, reach)) pieces.push([]);
    }
    add(point);
  });
  return pieces.filter(isMoreThanCrumb).map((piece, index) => ({
    ...stroke,
    id: index === 0 ? stroke.id : newId(),
    points: flatPoints(piece),
  }));
}

function isWithin({ x, y }: PagePoint, at: PagePoint, reach: number): boolean {
  return Math.hypot(x - at.x, y - at.y) < reach;
}

function isMoreThanCrumb(piece: readonly StrokePoint[]): boolean {
  const length = piece.reduce((sum, { x, y }, index) => {
    const before = piece[index - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
  return length > CRUMB_MM;
}

/** Where a straight line passes the edge of a circle, as shares of its length. */
function crossings(
  from: PagePoint,
  to: PagePoint,
  { at, reach }: { readonly at: PagePoint; readonly reach: number },
): readonly number[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [fx, fy] = [from.x - at.x, from.y - at.y];
  const a = dx * dx + dy * dy;
  const b = fx * dx + fy * dy;
  const c = fx * fx + fy * fy - reach * reach;
  const under = b * b - a * c;
  if (a === 0 || under <= 0) return [];
  const root = Math.sqrt(under);
  return [(-b - root) / a, (-b + root) / a].filter((share) => share > 0 && share < 1);
}

function mixed(from: StrokePoint, to: StrokePoint, share: number): StrokePoint {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    pressure: from.pressure + (to.pressure - from.pressure) * share,
  };
}
