import type { SavePage } from '@/lib/contracts/books';
import { moveEdge, moveVertex } from '@/lib/domain/layout/edit/move-edge';
import { LayoutError } from '@/lib/domain/layout/edit/layout-error';
import type { PagePoint } from '@/lib/domain/layout/page-point';

type Panels = SavePage['panels'];

/** An edge or a corner of a panel that is held, and where on the page it was taken. */
export interface HeldPart {
  readonly kind: 'edge' | 'corner';
  readonly panelId: string;
  readonly index: number;
  readonly from: PagePoint;
}

/**
 * Panels with a held edge or corner where the hand is; null where they can't be so. Panels that keep their shape stay the
 * same objects, so that they are not drawn anew.
 */
export function movedPanels(panels: Panels, { kind, panelId, index, from }: HeldPart, now: PagePoint): Panels | null {
  try {
    if (kind === 'corner') {
      return panels.map((one) =>
        one.id === panelId ? { ...one, polygon: [...moveVertex(one.polygon, index, now)] } : one,
      );
    }
    const laid = moveEdge(panels, { panelId, edge: index }, { x: now.x - from.x, y: now.y - from.y });
    return panels.map((one, at) => {
      const polygon = laid[at]?.polygon ?? one.polygon;
      return isSame(polygon, one.polygon) ? one : { ...one, polygon: [...polygon] };
    });
  } catch (error) {
    if (error instanceof LayoutError) return null;
    throw error;
  }
}

function isSame(one: readonly PagePoint[], other: readonly PagePoint[]): boolean {
  return one.length === other.length && one.every(({ x, y }, at) => x === other[at]?.x && y === other[at].y);
}
