import type { PagePoint, PagePolygon } from '../page-point';
import { LayoutError } from './layout-error';
import { hullOf, joined, tidied } from './polygons';

/** Panels farther apart are no neighbours. */
const FARTHEST_MM = 16;
/** Ends of edges as near as this are two sides of one corner of the gutter. */
const CORNER_MM = 6;

/**
 * Two neighbours as one panel, with the gutter between them.
 * @throws LayoutError `apart` for panels that do not face each other
 */
export function mergePanels(a: PagePolygon, b: PagePolygon): PagePolygon {
  const bridges = edgesOf(a).flatMap((one) => edgesOf(b).flatMap((other) => bridgeBetween(one, other)));
  const whole = joined(a, b, ...bridges);
  const [merged] = whole;
  if (whole.length !== 1 || !merged) throw new LayoutError('apart', 'These panels are not adjacent.');
  return tidied(merged);
}

type Edge = readonly [from: PagePoint, to: PagePoint];

function edgesOf(polygon: PagePolygon): Edge[] {
  return polygon.map((from, index) => [from, polygon[(index + 1) % polygon.length] ?? from]);
}

/** What lies between two edges that run beside each other, as far as both go. */
function bridgeBetween([from, to]: Edge, [start, end]: Edge): PagePolygon[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const otherLength = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < 1 || otherLength < 1) return [];
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const sine = Math.abs(ux * (end.y - start.y) - uy * (end.x - start.x)) / otherLength;
  if (sine > 0.2) return [];
  const along = ({ x, y }: PagePoint): number => (x - from.x) * ux + (y - from.y) * uy;
  const across = ({ x, y }: PagePoint): number => Math.abs((x - from.x) * -uy + (y - from.y) * ux);
  if (Math.min(across(start), across(end)) > FARTHEST_MM) return [];
  const [low, high] = [
    Math.max(0, Math.min(along(start), along(end))),
    Math.min(length, Math.max(along(start), along(end))),
  ];
  if (high - low < 1) return [];
  const onOwn = (share: number): PagePoint => ({ x: from.x + ux * share, y: from.y + uy * share });
  const onOther = (share: number): PagePoint => {
    const part = (share - along(start)) / (along(end) - along(start));
    return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
  };
  const facing = [low, high].flatMap((share) => reachingOver(onOwn(share), onOther(share)));
  // Where both edges end near each other, the corner between them belongs to the gutter too.
  const [nearStart, nearEnd] = along(start) < along(end) ? [start, end] : [end, start];
  const corners = [
    [from, nearStart],
    [to, nearEnd],
  ].flatMap(([one, other]) => (one && other && Math.abs(along(one) - along(other)) < CORNER_MM ? [one, other] : []));
  return [hullOf([...facing, ...corners])];
}

/** Both ends go a little into the panels, so that they grow together. */
function reachingOver(one: PagePoint, other: PagePoint): PagePoint[] {
  const length = Math.max(1e-6, Math.hypot(other.x - one.x, other.y - one.y));
  const [x, y] = [((other.x - one.x) / length) * OVER_MM, ((other.y - one.y) / length) * OVER_MM];
  return [
    { x: one.x - x, y: one.y - y },
    { x: other.x + x, y: other.y + y },
  ];
}
const OVER_MM = 0.05;
