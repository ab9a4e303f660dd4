import { isInside } from './is-inside';
import { clamp, distance, mix, type Point, type Ring } from './point';
import { middleOf } from './rings';
import { signedArea } from './signed-area';

/** A ring's edges as numbers: where each begins, and which way it goes. */
interface Edges {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
}

function edgesOf(ring: Ring): Edges {
  const count = ring.length;
  const edges: Edges = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    dx: new Float64Array(count),
    dy: new Float64Array(count),
  };
  let from = ring.at(-1) ?? [0, 0];
  ring.forEach((to, index) => {
    edges.x[index] = from[0];
    edges.y[index] = from[1];
    edges.dx[index] = to[0] - from[0];
    edges.dy[index] = to[1] - from[1];
    from = to;
  });
  return edges;
}

/** Whether an edge comes nearer to a point than so far. */
function isNearEdge(pointX: number, pointY: number, { x, y, dx, dy }: Edges, nearMm: number): boolean {
  const near = nearMm * nearMm;
  for (let index = 0; index < x.length; index += 1) {
    const offX = pointX - (x[index] ?? 0);
    const wayX = dx[index] ?? 0;
    const wayY = dy[index] ?? 0;
    const reach = nearMm + Math.abs(wayX) + Math.abs(wayY);
    if (offX > reach || offX < -reach) continue;
    const offY = pointY - (y[index] ?? 0);
    if (offY > reach || offY < -reach) continue;
    const along = clamp((offX * wayX + offY * wayY) / Math.max(1e-12, wayX * wayX + wayY * wayY), 0, 1);
    const apartX = offX - wayX * along;
    const apartY = offY - wayY * along;
    if (apartX * apartX + apartY * apartY < near) return true;
  }
  return false;
}

/**
 * The ring so far inside of another that nothing of it is nearer to the outline than a margin. Where that leaves
 * nothing, the ring about its own middle at a tenth of its size.
 */
export function insetRing(outline: Ring, marginMm: number): Ring {
  const ring = inShortPieces(outline);
  const edges = edgesOf(ring);
  const turning = Math.sign(signedArea(ring)) || 1;
  const points: Point[] = [];
  ring.forEach((point, index) => {
    const comes = wayTo(ring.at(index - 1) ?? point, point);
    const goes = wayTo(point, ring[(index + 1) % ring.length] ?? point);
    // Halfway between both edges; a corner goes farther in, so that it keeps the margin to each of them.
    const way: Point = [comes[0] + goes[0], comes[1] + goes[1]];
    const length = Math.max(1e-9, distance([0, 0], way));
    const grown = (marginMm * turning) / Math.max(0.4, length / 2) / length;
    const inner: Point = [point[0] - way[1] * grown, point[1] + way[0] * grown];
    if (!isNearEdge(inner[0], inner[1], edges, marginMm * 0.96) && isInside(inner, ring)) points.push(inner);
  });
  if (points.length >= 3) return points;
  const middle = middleOf(ring);
  return ring.map((point) => mix(middle, point, 0.1));
}

function wayTo(from: Point, to: Point): Point {
  const length = Math.max(1e-9, distance(from, to));
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

const LONGEST_PIECE_MM = 0.7;

/** The same ring with a vertex at least every so often, where sides are straight too. */
export function inShortPieces(ring: Ring): Ring {
  const pieces: Point[] = [];
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const count = Math.ceil(distance(from, to) / LONGEST_PIECE_MM);
    pieces.push(from);
    for (let piece = 1; piece < count; piece += 1) pieces.push(mix(from, to, piece / count));
  });
  return pieces;
}
