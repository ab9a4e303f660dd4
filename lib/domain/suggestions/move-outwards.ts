import type { PanelOutlines } from '@/lib/contracts/suggestions';
import { LayoutError } from '@/lib/domain/layout/edit/layout-error';
import { moveEdge, type LaidPanel } from '@/lib/domain/layout/edit/move-edge';
import type { PagePoint, PagePolygon } from '@/lib/domain/layout/page-point';
import { isEqual } from '@/lib/domain/page/versions/is-equal';

/**
 * The panels that change when an edge of a panel is moved away from its middle, with their outlines then; null where they
 * can't be so.
 * @param byMm in millimetres; negative towards the middle
 */
export function movedOutwards(
  panels: readonly LaidPanel[],
  grip: { readonly panelId: string; readonly edge: number },
  byMm: number,
): PanelOutlines | null {
  const polygon = panels.find(({ id }) => id === grip.panelId)?.polygon ?? [];
  const { x, y } = outwardsOf(polygon, grip.edge);
  try {
    return moveEdge(panels, grip, { x: x * byMm, y: y * byMm }).flatMap((moved, index) =>
      isEqual(moved.polygon, panels[index]?.polygon) ? [] : [{ id: moved.id, polygon: [...moved.polygon] }],
    );
  } catch (error) {
    if (error instanceof LayoutError) return null;
    throw error;
  }
}

/** On which side of its panel an edge is. */
export function sideOf(polygon: PagePolygon, edge: number): 'top' | 'right' | 'bottom' | 'left' {
  const { x, y } = outwardsOf(polygon, edge);
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left';
  return y > 0 ? 'bottom' : 'top';
}

/** The normal of an edge that points away from the middle of the corners, of length 1. */
function outwardsOf(polygon: PagePolygon, edge: number): PagePoint {
  const [from, to] = [polygon[edge], polygon[(edge + 1) % polygon.length]];
  if (from === undefined || to === undefined) return { x: 0, y: 0 };
  const length = Math.max(1e-9, Math.hypot(to.x - from.x, to.y - from.y));
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const middle = (part: (point: PagePoint) => number) =>
    polygon.reduce((sum, point) => sum + part(point), 0) / polygon.length;
  const towards = (from.x - middle(({ x }) => x)) * normal.x + (from.y - middle(({ y }) => y)) * normal.y;
  return towards >= 0 ? normal : { x: -normal.x, y: -normal.y };
}
