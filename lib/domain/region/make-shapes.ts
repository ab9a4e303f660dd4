import type { RegionShape } from '@/lib/contracts/regions';
import type { PageBox, PagePoint, PagePolygon } from '../layout/page-point';
import { simplifyLine, simplifyRing } from './simplify';

export type RegionOp = RegionShape['op'];

/** A hand that draws is kept this closely. */
const HAND_MM = 0.2;
const ELLIPSE_POINTS = 40;
/** Heads of roughs and of pictures don't lie quite the same. */
const FACE_GROWN = 1.12;

/** What lies between two corners; null for a press that was not drawn open. */
export function rectangleShape(op: RegionOp, from: PagePoint, to: PagePoint): RegionShape | null {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  if (right - left < 0.5 || bottom - top < 0.5) return null;
  return polygonShape(op, [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]);
}

/** What a hand drew round, closed by a straight line; null for less than a loop. */
export function lassoShape(op: RegionOp, points: readonly PagePoint[]): RegionShape | null {
  return points.length < 3 ? null : polygonShape(op, simplifyRing(points, HAND_MM));
}

/** What corners that were set one by one enclose; null for fewer than three. */
export function polygonShape(op: RegionOp, ring: PagePolygon): RegionShape | null {
  return ring.length < 3 ? null : { op, kind: 'polygon', rings: [ring.map(rounded)] };
}

/** A brush's way over the page. */
export function brushShape(op: RegionOp, points: readonly PagePoint[], widthMm: number): RegionShape | null {
  if (points.length === 0) return null;
  return { op, kind: 'stroke', points: simplifyLine(points, Math.min(HAND_MM, widthMm / 20)).map(rounded), widthMm };
}

/** A face: the ellipse in a head's box, a little larger. */
export function faceShape(op: RegionOp, { left, top, right, bottom }: PageBox): RegionShape {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const [radiusX, radiusY] = [((right - left) / 2) * FACE_GROWN, ((bottom - top) / 2) * FACE_GROWN];
  const ring = Array.from({ length: ELLIPSE_POINTS }, (_, index) => {
    const turn = (index / ELLIPSE_POINTS) * 2 * Math.PI;
    return rounded({ x: middle.x + radiusX * Math.cos(turn), y: middle.y + radiusY * Math.sin(turn) });
  });
  return { op, kind: 'polygon', rings: [ring] };
}

/** To thousandths of a millimetre, as pages are saved. */
function rounded({ x, y }: PagePoint): PagePoint {
  return { x: Math.round(x * 1000) / 1000, y: Math.round(y * 1000) / 1000 };
}
