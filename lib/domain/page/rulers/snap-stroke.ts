import type { Ruler, RulerOf } from '@/lib/contracts/page-rulers';
import { rotatePoint, segmentDistance } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { alongPath, lineAlong, lineThrough, ontoPath, pathDistance, type RulerPath } from './ruler-path';

/** How a stroke snaps: the ways that rulers leave it from where it began. */
export interface Snapping {
  readonly from: PagePoint;
  readonly candidates: readonly RulerPath[];
  /** It began where lines of every direction do, in the middle of radial lines. */
  readonly isAtCentre: boolean;
  /** What it runs along; null until the hand shows which way it goes. */
  readonly path: RulerPath | null;
}

interface SnapOptions {
  /** So near to it a pen takes a ruler that has an edge of its own. */
  readonly nearMm: number;
}

/** Rings that are smaller have no direction that a hand could follow. */
const LEAST_RING_MM = 0.05;

/**
 * How a stroke snaps that begins at a point; null where no ruler holds it. Edges that are near (straight, curve, ellipse) come
 * before special rulers, which hold everywhere, and those before grids.
 * @param rulers that hold there
 */
export function beginSnapping(rulers: readonly Ruler[], at: PagePoint, { nearMm }: SnapOptions): Snapping | null {
  const edges = rulers
    .flatMap((ruler) => edgeOf(ruler, at, nearMm) ?? [])
    .sort((a, b) => pathDistance(a, at) - pathDistance(b, at));
  const centre = rulers.find((one) => one.kind === 'radial' && Math.hypot(one.at.x - at.x, one.at.y - at.y) <= nearMm);
  if (edges.length === 0 && centre?.kind === 'radial')
    return { from: centre.at, candidates: [], isAtCentre: true, path: null };
  const special = edges.length > 0 ? edges : rulers.flatMap((ruler) => specialPaths(ruler, at));
  const candidates =
    special.length > 0 ? special : rulers.flatMap((ruler) => (ruler.kind === 'grid' ? gridPaths(ruler, at) : []));
  const [only] = candidates;
  if (only === undefined) return null;
  return { from: at, candidates, isAtCentre: false, path: candidates.length === 1 ? only : null };
}

/** The same stroke once its hand went somewhere: along the way that goes there best, for good. */
export function decideSnapping(snapping: Snapping, towards: PagePoint): Snapping {
  if (snapping.path !== null) return snapping;
  const { from, candidates, isAtCentre } = snapping;
  if (isAtCentre) return { ...snapping, path: lineThrough(from, towards) };
  const fits = candidates.map((path) => {
    const on = ontoPath(path, from);
    // As the hand went, and not from the path that it began beside.
    return { path, along: alongPath(path, on, { x: on.x + towards.x - from.x, y: on.y + towards.y - from.y }) };
  });
  const best = fits.reduce(
    (found, one) => (one.along > found.along ? one : found),
    fits[0] ?? { path: null, along: 0 },
  );
  return { ...snapping, path: best.path };
}

/** A report on the path of its stroke: its place alone changes. */
export function snapped<T extends PagePoint>(path: RulerPath | null, point: T): T {
  return path === null || !Number.isFinite(point.x) || !Number.isFinite(point.y)
    ? point
    : { ...point, ...ontoPath(path, point) };
}

/** The path of a ruler with an edge of its own; null where it has none, or the point is too far from it. */
function edgeOf(ruler: Ruler, at: PagePoint, nearMm: number): RulerPath | null {
  if (ruler.kind === 'straight')
    return segmentDistance(at, ruler.from, ruler.to) <= nearMm ? lineThrough(ruler.from, ruler.to) : null;
  const path: RulerPath | null =
    ruler.kind === 'ellipse' ? { ...roundOf(ruler) } : ruler.kind === 'curve' ? curveOf(ruler) : null;
  return path !== null && pathDistance(path, at) <= nearMm ? path : null;
}

/** An ellipse as a path. */
export function roundOf(
  { at, radiusXMm, radiusYMm, angleDeg }: RulerOf<'ellipse' | 'concentric'>,
  scale = 1,
): Extract<RulerPath, { kind: 'ellipse' }> {
  return { kind: 'ellipse', at, radiusXMm: radiusXMm * scale, radiusYMm: radiusYMm * scale, angleDeg };
}

function curveOf({ points }: RulerOf<'curve'>): RulerPath {
  return { kind: 'curve', points };
}

/** The ways of a special ruler through a point. */
function specialPaths(ruler: Ruler, at: PagePoint): readonly RulerPath[] {
  switch (ruler.kind) {
    case 'parallel':
      return [lineAlong(at, ruler.angleDeg)];
    case 'radial':
      return listOf(lineThrough(ruler.at, at));
    case 'concentric': {
      const scale = ringAt(ruler, at);
      return scale * Math.min(ruler.radiusXMm, ruler.radiusYMm) < LEAST_RING_MM ? [] : [roundOf(ruler, scale)];
    }
    case 'perspective':
      return [
        ...ruler.vanishing.flatMap((point) => listOf(lineThrough(point, at))),
        ...levelAngles(ruler).map((angleDeg) => lineAlong(at, angleDeg)),
      ];
    case 'straight':
    case 'curve':
    case 'ellipse':
    case 'symmetry':
    case 'grid':
      return [];
    default:
      return ruler satisfies never;
  }
}

function listOf<T>(one: T | null): T[] {
  return one === null ? [] : [one];
}

/** How many times its own size the ring of a concentric ruler is that goes through a point. */
export function ringAt(ruler: RulerOf<'concentric'>, at: PagePoint): number {
  const local = rotatePoint({ x: at.x - ruler.at.x, y: at.y - ruler.at.y }, -ruler.angleDeg);
  return Math.hypot(local.x / ruler.radiusXMm, local.y / ruler.radiusYMm);
}

/** Clockwise from the page's right: the eye level of a perspective. */
export function eyeLevelDeg({ vanishing, angleDeg }: RulerOf<'perspective'>): number {
  const [first, second] = vanishing;
  if (first === undefined || second === undefined || vanishing.length > 2) return angleDeg;
  const across = Math.atan2(second.y - first.y, second.x - first.x) * (180 / Math.PI);
  return Math.hypot(second.x - first.x, second.y - first.y) < 1e-6 ? angleDeg : across;
}

/** Directions that run parallel in the picture: level and upright with one vanishing point, upright with two. */
export function levelAngles(ruler: RulerOf<'perspective'>): readonly number[] {
  const level = eyeLevelDeg(ruler);
  if (ruler.vanishing.length === 1) return [level, level + 90];
  return ruler.vanishing.length === 2 ? [level + 90] : [];
}

/** The two lines of a grid that are nearest to a point, subdivisions among them. */
function gridPaths({ at, spacingMm, subdivisions, angleDeg }: RulerOf<'grid'>, point: PagePoint): readonly RulerPath[] {
  const step = spacingMm / subdivisions;
  const local = rotatePoint({ x: point.x - at.x, y: point.y - at.y }, -angleDeg);
  const toPage = (x: number, y: number): PagePoint => {
    const by = rotatePoint({ x, y }, angleDeg);
    return { x: at.x + by.x, y: at.y + by.y };
  };
  return [
    lineAlong(toPage(local.x, Math.round(local.y / step) * step), angleDeg),
    lineAlong(toPage(Math.round(local.x / step) * step, local.y), angleDeg + 90),
  ];
}
