import type { SavePage } from '@/lib/contracts/books';
import type { Stroke } from '@/lib/contracts/page-layers';
import { isInsidePolygon, signedPolygonArea } from '@/lib/geometry';
import type { PagePoint, PagePolygon } from '../../layout/page-point';
import { BORDER_MM, polygonPath } from '../panels/panel-outline';
import { changeLayerStrokes } from './change-strokes';

/** A little of the border lies under clipped ink, so that no paper shines through between them. */
const UNDER_BORDER_MM = 0.05;
/** A corner's own point goes no farther in than so many times the inset, however sharp the corner is. */
const SHARPEST = 4;

/** Panels as far as ink is clipped to them. */
export type ClipPanels = readonly Pick<SavePage['panels'][number], 'id' | 'polygon'>[];

/**
 * The shape that clipped strokes are seen in: a panel's outline without the half of its border that lies inside.
 * @returns corners in page millimetres, as many and in the same order as the panel's
 */
export function innerShape(polygon: PagePolygon): PagePolygon {
  const inset = BORDER_MM / 2 - UNDER_BORDER_MM;
  const turning = Math.sign(signedPolygonArea(polygon)) || 1;
  return polygon.map((corner, index) => {
    const comes = wayTo(polygon.at(index - 1) ?? corner, corner);
    const goes = wayTo(corner, polygon[(index + 1) % polygon.length] ?? corner);
    // Along the bisector; the inset from both edges is its length times the cosine of half the turn.
    const way = { x: -(comes.y + goes.y), y: comes.x + goes.x };
    const length = Math.hypot(way.x, way.y);
    if (length < 1e-9) return corner;
    const by = (inset * turning * Math.min(SHARPEST, 2 / length)) / length;
    return { x: corner.x + way.x * by, y: corner.y + way.y * by };
  });
}

function wayTo(from: PagePoint, to: PagePoint): PagePoint {
  const length = Math.max(1e-9, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const paths = new WeakMap<PagePolygon, string>();

/** The SVG path that a stroke is clipped to, in page millimetres; null for one that runs free, also since its panel is gone. */
export function clipPathOf(panels: ClipPanels, panelId: string | null): string | null {
  const polygon = polygonOf(panels, panelId);
  if (polygon === null) return null;
  const known = paths.get(polygon);
  if (known !== undefined) return known;
  const path = polygonPath(innerShape(polygon).map(({ x, y }) => ({ x: hundredth(x), y: hundredth(y) })));
  paths.set(polygon, path);
  return path;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function polygonOf(panels: ClipPanels, panelId: string | null): PagePolygon | null {
  return panelId === null ? null : (panels.find(({ id }) => id === panelId)?.polygon ?? null);
}

/** Whether ink of a stroke is seen at a point, as far as clipping goes. */
export function isSeenAt(panels: ClipPanels, { panelId }: Pick<Stroke, 'panelId'>, at: PagePoint): boolean {
  const polygon = polygonOf(panels, panelId);
  return polygon === null || isInsidePolygon(at, polygon);
}

/** The uppermost panel at a point; null beside all of them. */
export function panelUnder(panels: ClipPanels, at: PagePoint): string | null {
  return panels.findLast(({ polygon }) => isInsidePolygon(at, polygon))?.id ?? null;
}

/** The panel that holds most of a stroke's points; null for one that lies beside all of them. */
export function panelOfStroke(panels: ClipPanels, { points }: Pick<Stroke, 'points'>): string | null {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 < points.length; at += 3) {
    const id = panelUnder(panels, { x: points[at] ?? 0, y: points[at + 1] ?? 0 });
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].reduce<[string | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0];
}

/** A page whose strokes of some panels run free: those panels are to go. The same page where there are none. */
export function withFreeStrokes(page: SavePage, panelIds: ReadonlySet<string>): SavePage {
  if (panelIds.size === 0) return page;
  return changeLayerStrokes(page, (stroke) =>
    stroke.panelId !== null && panelIds.has(stroke.panelId) ? { ...stroke, panelId: null } : stroke,
  );
}

/** A page whose strokes of one panel belong to another: the two became one. The same page where there are none. */
export function withStrokesOfPanel(page: SavePage, fromId: string, toId: string): SavePage {
  return changeLayerStrokes(page, (stroke) => (stroke.panelId === fromId ? { ...stroke, panelId: toId } : stroke));
}

/**
 * A page whose panel was cut: each stroke that was clipped to it belongs to the part that holds it. One that lies in several
 * stays whole in each of them, as a knife through the paper would leave it.
 * @param parts the panel's parts, the panel itself under its own id among them
 * @param newId a new UUID for each copy
 */
export function withStrokesInParts(
  page: SavePage,
  { panelId, parts, newId }: { readonly panelId: string; readonly parts: ClipPanels; readonly newId: () => string },
): SavePage {
  return changeLayerStrokes(page, (stroke) => {
    if (stroke.panelId !== panelId) return stroke;
    const holders = parts.filter(({ polygon }) => reaches(stroke, polygon));
    if (holders.length === 0) return stroke;
    return holders.map(({ id }, index) => ({ ...stroke, id: index === 0 ? stroke.id : newId(), panelId: id }));
  });
}

const STEP_MM = 1;

function reaches({ points }: Stroke, polygon: PagePolygon): boolean {
  for (let at = 0; at + 2 < points.length; at += 3) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
    const [toX, toY] = [points[at + 3] ?? x, points[at + 4] ?? y];
    const count = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / STEP_MM));
    for (let step = 0; step <= count; step += 1) {
      const share = step / count;
      if (isInsidePolygon({ x: x + (toX - x) * share, y: y + (toY - y) * share }, polygon)) return true;
    }
  }
  return false;
}
