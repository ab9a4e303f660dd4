import { difference, intersection, union, type Geom } from 'polyclip-ts';
import { convexHull } from '@/lib/geometry';
import type { PagePoint, PagePolygon } from '../page-point';

/** Points nearer than this to a line through their neighbours, or to one another, are one too many; in millimetres. */
const NEAR_MM = 0.02;

function toGeometry(polygon: PagePolygon): Geom {
  return [polygon.map(({ x, y }): [number, number] => [x, y])];
}

/** The outlines of a result without what lies inside of them; corners that are none are left out. */
function toPolygons(shapes: ReturnType<typeof union>): PagePolygon[] {
  return shapes.flatMap(([outline]) => {
    const points = (outline ?? []).slice(0, -1).map(([x, y]): PagePoint => ({ x: rounded(x), y: rounded(y) }));
    const tidy = tidied(points);
    return tidy.length >= 3 ? [tidy] : [];
  });
}

export function without(polygon: PagePolygon, taken: PagePolygon): PagePolygon[] {
  return toPolygons(difference(toGeometry(polygon), toGeometry(taken)));
}

export function common(a: PagePolygon, b: PagePolygon): PagePolygon[] {
  return toPolygons(intersection(toGeometry(a), toGeometry(b)));
}

export function joined(first: PagePolygon, ...others: readonly PagePolygon[]): PagePolygon[] {
  return toPolygons(union(toGeometry(first), ...others.map(toGeometry)));
}

/** Without points on the line between their neighbours. */
export function tidied(points: readonly PagePoint[]): PagePoint[] {
  const kept = points.filter((point, index) => {
    const before = points.at(index - 1) ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y) > NEAR_MM;
  });
  return kept.filter((point, index) => {
    const before = kept.at(index - 1) ?? point;
    const after = kept[(index + 1) % kept.length] ?? point;
    return distanceToLine(point, before, after) > NEAR_MM;
  });
}

export function distanceToLine(point: PagePoint, from: PagePoint, to: PagePoint): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length;
}

/** The smallest polygon without dents around points. */
export function hullOf(points: readonly PagePoint[]): PagePolygon {
  return convexHull(points.map(({ x, y }) => [x, y] as const)).map(([x, y]) => ({ x, y }));
}

function turn(a: PagePoint, b: PagePoint, c: PagePoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** How wide a polygon is where it is narrowest, over all directions of its edges. */
export function thicknessOf(polygon: PagePolygon): number {
  const widths = polygon.map((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    return Math.max(...polygon.map((point) => distanceToLine(point, from, to)));
  });
  return Math.min(...widths);
}

/** True where two edges of the outline cross each other. */
export function crossesItself(polygon: PagePolygon): boolean {
  const edges = polygon.map((from, index) => [from, polygon[(index + 1) % polygon.length] ?? from] as const);
  return edges.some(([a, b], index) =>
    edges.some(([c, d], other) => {
      const isBeside = Math.abs(index - other) <= 1 || Math.abs(index - other) === edges.length - 1;
      return !isBeside && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    }),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
