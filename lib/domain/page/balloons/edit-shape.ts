import type { ShapePoint, SharePoint } from '@/lib/contracts/balloon-look';
import type { Balloon } from '@/lib/contracts/balloons';
import type { PagePoint } from '../../layout/page-point';
import { curvesThrough, placedShape, smoothRing } from './balloon-body';
import { clamp, distance, mix, type Point, rotateDegrees } from '@/lib/geometry';

const POINTS = { least: 3, most: 64 } as const;
const PATH_POINTS = { least: 2, most: 16 } as const;
const MOST_SHARE = 8;
const LEAST_MM = 2;

type Frame = Pick<Balloon, 'at' | 'widthMm' | 'heightMm' | 'turnDeg'>;
/** What of a balloon changes with its outline. */
export type ShapeChange = Pick<Balloon, 'shape' | 'at' | 'widthMm' | 'heightMm'>;

/** Where a point that is told in shares of half the balloon's box lies on the page. */
export function shareOnPage({ at, widthMm, heightMm, turnDeg }: Frame, { x, y }: SharePoint): PagePoint {
  const [dx, dy] = rotateDegrees([(x * widthMm) / 2, (y * heightMm) / 2], turnDeg);
  return { x: at.x + dx, y: at.y + dy };
}

/** A point of the page in shares of half the balloon's box, within what can be stored. */
export function pageInShares({ at, widthMm, heightMm, turnDeg }: Frame, { x, y }: PagePoint): SharePoint {
  const [dx, dy] = rotateDegrees([x - at.x, y - at.y], -turnDeg);
  const share = (value: number): number => Math.round(clamp(value, -MOST_SHARE, MOST_SHARE) * 1000) / 1000;
  return { x: share(dx / (widthMm / 2)), y: share(dy / (heightMm / 2)) };
}

export function movedPoint(balloon: Frame, shape: readonly ShapePoint[], index: number, to: PagePoint): ShapeChange {
  const next = shape.map((point, at) => (at === index ? { ...point, ...pageInShares(balloon, to) } : point));
  return fittedToShape(balloon, next);
}

/** With a further round point where the outline comes nearest to a place of the page. */
export function addedPoint(balloon: Frame, shape: readonly ShapePoint[], near: PagePoint): ShapeChange {
  const { x, y } = pageInShares(balloon, near);
  const wanted: Point = [(x * balloon.widthMm) / 2, (y * balloon.heightMm) / 2];
  const curves = curvesThrough(placedShape(shape, balloon));
  const closest = curves
    .flatMap((curve, index) => withEnd(curve, curves[(index + 1) % curves.length]).map((at) => ({ at, index })))
    .sort((a, b) => distance(a.at, wanted) - distance(b.at, wanted))[0];
  return closest === undefined ? fittedToShape(balloon, shape) : inserted(balloon, shape, closest);
}

/** With a further round point in the middle of the way from a point to the next. */
export function pointBehind(balloon: Frame, shape: readonly ShapePoint[], index: number): ShapeChange {
  const curves = curvesThrough(placedShape(shape, balloon));
  const curve = withEnd(curves[index] ?? [], curves[(index + 1) % curves.length]);
  const at = curve[Math.floor(curve.length / 2)];
  return at === undefined ? fittedToShape(balloon, shape) : inserted(balloon, shape, { at, index });
}

/** Straight pieces between corners have places in between too. */
function withEnd(curve: readonly Point[], next: readonly Point[] | undefined): Point[] {
  const [from, to] = [curve[0], next?.[0]];
  if (curve.length > 1 || from === undefined || to === undefined) return [...curve];
  return Array.from({ length: 24 }, (_, step) => mix(from, to, step / 24));
}

function inserted(
  balloon: Frame,
  shape: readonly ShapePoint[],
  { at, index }: { at: Point; index: number },
): ShapeChange {
  if (shape.length >= POINTS.most) return fittedToShape(balloon, shape);
  const point = { x: at[0] / (balloon.widthMm / 2), y: at[1] / (balloon.heightMm / 2), isCorner: false };
  return fittedToShape(balloon, [...shape.slice(0, index + 1), point, ...shape.slice(index + 1)]);
}

/** Without a point; three are left at least. */
export function withoutPoint(balloon: Frame, shape: readonly ShapePoint[], index: number): ShapeChange {
  return fittedToShape(balloon, shape.length > POINTS.least ? shape.filter((_, at) => at !== index) : shape);
}

/** Corners become round, round points corners. */
export function toggledCorner(balloon: Frame, shape: readonly ShapePoint[], index: number): ShapeChange {
  return fittedToShape(
    balloon,
    shape.map((point, at) => (at === index ? { ...point, isCorner: !point.isCorner } : point)),
  );
}

/** The same outline on the page, in a box that it fills. */
export function fittedToShape(balloon: Frame, shape: readonly ShapePoint[]): ShapeChange {
  const ring = smoothRing(placedShape(shape, balloon));
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [widthMm, heightMm] = [Math.max(LEAST_MM, right - left), Math.max(LEAST_MM, bottom - top)];
  const middle: Point = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = rotateDegrees(middle, balloon.turnDeg);
  const share = (value: number): number => Math.round(clamp(value, -MOST_SHARE, MOST_SHARE) * 10_000) / 10_000;
  return {
    at: { x: balloon.at.x + dx, y: balloon.at.y + dy },
    widthMm,
    heightMm,
    shape: shape.map(({ x, y, isCorner }) => ({
      x: share(((x * balloon.widthMm) / 2 - middle[0]) / (widthMm / 2)),
      y: share(((y * balloon.heightMm) / 2 - middle[1]) / (heightMm / 2)),
      isCorner,
    })),
  };
}

/** A path with a further point behind one; the path as it is where it has as many as it can. */
export function pathWithPoint(path: readonly SharePoint[], index: number): SharePoint[] {
  const [from, to] = [path[index], path[index + 1] ?? path[index - 1]];
  if (from === undefined || to === undefined || path.length >= PATH_POINTS.most) return [...path];
  const at = index + 1 < path.length ? index + 1 : index;
  return [...path.slice(0, at), { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, ...path.slice(at)];
}

/** A path without a point; two are left at least. */
export function pathWithoutPoint(path: readonly SharePoint[], index: number): SharePoint[] {
  return path.length > PATH_POINTS.least ? path.filter((_, at) => at !== index) : [...path];
}
