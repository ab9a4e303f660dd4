import { rotatePoint } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { nearestOnCurve } from './curve-path';
import { nearestOnEllipse } from './ellipse-path';

/** A line without end, through a point in a direction of length 1. */
interface LinePath {
  readonly kind: 'line';
  readonly at: PagePoint;
  readonly way: PagePoint;
}

/** What one stroke runs along. Lengths are page millimetres. */
export type RulerPath =
  | LinePath
  | {
      readonly kind: 'ellipse';
      readonly at: PagePoint;
      readonly radiusXMm: number;
      readonly radiusYMm: number;
      readonly angleDeg: number;
    }
  | { readonly kind: 'curve'; readonly points: readonly PagePoint[] };

/** The line through two points; null where they are one. */
export function lineThrough(from: PagePoint, to: PagePoint): LinePath | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1e-9) return null;
  return { kind: 'line', at: from, way: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
}

/** The line through a point in a direction. @param angleDeg clockwise from the page's right */
export function lineAlong(at: PagePoint, angleDeg: number): LinePath {
  return { kind: 'line', at, way: rotatePoint({ x: 1, y: 0 }, angleDeg) };
}

/** The point of a path that is nearest to another: on it to within 1e-6 mm. */
export function ontoPath(path: RulerPath, point: PagePoint): PagePoint {
  switch (path.kind) {
    case 'line': {
      const along = (point.x - path.at.x) * path.way.x + (point.y - path.at.y) * path.way.y;
      return { x: path.at.x + path.way.x * along, y: path.at.y + path.way.y * along };
    }
    case 'ellipse': {
      const local = rotatePoint({ x: point.x - path.at.x, y: point.y - path.at.y }, -path.angleDeg);
      const on = rotatePoint(nearestOnEllipse(local, path.radiusXMm, path.radiusYMm), path.angleDeg);
      return { x: path.at.x + on.x, y: path.at.y + on.y };
    }
    case 'curve':
      return nearestOnCurve(path.points, point);
    default:
      return path satisfies never;
  }
}

/** How far a point is from a path, in millimetres. */
export function pathDistance(path: RulerPath, point: PagePoint): number {
  const on = ontoPath(path, point);
  return Math.hypot(on.x - point.x, on.y - point.y);
}

/** Beside a point of a path, to tell its direction there. */
const BESIDE_MM = 0.05;

/** How well a movement goes along a path from a point on it: 1 along it either way, 0 across. */
export function alongPath(path: RulerPath, at: PagePoint, towards: PagePoint): number {
  const move = lineThrough(at, towards);
  if (move === null) return 0;
  const way = path.kind === 'line' ? path.way : wayAt(path, at, move.way);
  return way === null ? 0 : Math.abs(way.x * move.way.x + way.y * move.way.y);
}

/** The direction of a bent path at a point on it: towards what is nearest to a point a little beside. */
function wayAt(path: RulerPath, at: PagePoint, move: PagePoint): PagePoint | null {
  const across = { x: -move.y, y: move.x };
  for (const way of [move, across]) {
    const beside = ontoPath(path, { x: at.x + way.x * BESIDE_MM, y: at.y + way.y * BESIDE_MM });
    const found = lineThrough(ontoPath(path, at), beside);
    if (found !== null && Math.hypot(beside.x - at.x, beside.y - at.y) > BESIDE_MM / 10) return found.way;
  }
  return null;
}
