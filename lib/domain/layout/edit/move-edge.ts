import type { PagePoint, PagePolygon } from '../page-point';
import { THINNEST_MM } from './cut-panel';
import { LayoutError } from './layout-error';
import { crossesItself, thicknessOf } from './polygons';

export interface LaidPanel {
  readonly id: string;
  readonly polygon: PagePolygon;
}

/** Edges this near, beside each other, are the two sides of one gutter; in millimetres. */
const GUTTER_MM = 9;
/** Edges on one line, or in parallel, differ by less; as sine and in millimetres. */
const PARALLEL = 0.06;

/**
 * An edge moved along its normal, with all that lies on the same gutter: the edges across it and those in one line, so
 * that gutters keep their width. Corners slide along the edges beside them.
 * @throws LayoutError `too-thin` or `crossing` where a panel would become so
 */
export function moveEdge(
  panels: readonly LaidPanel[],
  grip: { readonly panelId: string; readonly edge: number },
  delta: PagePoint,
): LaidPanel[] {
  const held = panels.find(({ id }) => id === grip.panelId)?.polygon ?? [];
  const [from, to] = [held[grip.edge], held[(grip.edge + 1) % held.length]];
  if (!from || !to) return [...panels];
  const length = Math.max(1e-9, Math.hypot(to.x - from.x, to.y - from.y));
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const by = delta.x * normal.x + delta.y * normal.y;
  const line = { from, normal, along: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
  const moved = panels.map(({ id, polygon }) => ({ id, polygon: withEdgesMoved(polygon, line, by) }));
  for (const [index, { polygon }] of moved.entries()) checkShape(polygon, panels[index]?.polygon ?? polygon);
  return moved;
}

interface GutterLine {
  readonly from: PagePoint;
  readonly normal: PagePoint;
  readonly along: PagePoint;
}

function withEdgesMoved(polygon: PagePolygon, line: GutterLine, by: number): PagePolygon {
  const isOn = polygon.map((from, index) => isOnGutter(from, polygon[(index + 1) % polygon.length] ?? from, line));
  if (!isOn.some(Boolean)) return polygon;
  return polygon.map((point, index) => {
    const isBefore = isOn.at(index - 1) === true;
    const isAfter = isOn[index] === true;
    if (!isBefore && !isAfter) return point;
    if (isBefore && isAfter) return shifted(point, line.normal, by);
    // The corner slides along its other edge.
    const neighbour = isAfter ? polygon.at(index - 1) : polygon[(index + 1) % polygon.length];
    return neighbour ? slid(point, neighbour, line.normal, by) : point;
  });
}

function isOnGutter(from: PagePoint, to: PagePoint, line: GutterLine): boolean {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 0.5) return false;
  const sine = Math.abs(line.along.x * (to.y - from.y) - line.along.y * (to.x - from.x)) / length;
  if (sine > PARALLEL) return false;
  const off = ({ x, y }: PagePoint): number =>
    Math.abs((x - line.from.x) * line.normal.x + (y - line.from.y) * line.normal.y);
  return Math.max(off(from), off(to)) < GUTTER_MM;
}

function shifted({ x, y }: PagePoint, normal: PagePoint, by: number): PagePoint {
  return { x: rounded(x + normal.x * by), y: rounded(y + normal.y * by) };
}

function slid(point: PagePoint, neighbour: PagePoint, normal: PagePoint, by: number): PagePoint {
  const edge = { x: neighbour.x - point.x, y: neighbour.y - point.y };
  const gain = edge.x * normal.x + edge.y * normal.y;
  if (Math.abs(gain) < 1e-6) return shifted(point, normal, by);
  return { x: rounded(point.x + (edge.x * by) / gain), y: rounded(point.y + (edge.y * by) / gain) };
}

/** One corner moved. @throws LayoutError `crossing`, `too-thin` */
export function moveVertex(polygon: PagePolygon, index: number, to: PagePoint): PagePolygon {
  const moved = polygon.map((point, at) => (at === index ? { x: rounded(to.x), y: rounded(to.y) } : point));
  checkShape(moved, polygon);
  return moved;
}

function checkShape(polygon: PagePolygon, before: PagePolygon): void {
  const isTurnedOver = Math.sign(turnOf(polygon)) !== Math.sign(turnOf(before));
  if (crossesItself(polygon) || isTurnedOver)
    throw new LayoutError('crossing', 'The panel’s outline would cross itself.');
  if (thicknessOf(polygon) < THINNEST_MM)
    throw new LayoutError('too-thin', `The panel would be narrower than ${THINNEST_MM} mm.`);
}

/** Positive or negative by which way round its corners go. */
function turnOf(polygon: PagePolygon): number {
  return polygon.reduce((sum, { x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
