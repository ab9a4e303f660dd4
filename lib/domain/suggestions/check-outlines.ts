import type { PanelOutlines } from '@/lib/contracts/suggestions';
import { THINNEST_MM } from '@/lib/domain/layout/edit/cut-panel';
import { crossesItself, thicknessOf } from '@/lib/domain/layout/edit/polygons';
import { boxOf } from '@/lib/domain/layout/page-point';

/** Panels may bleed over the paper's edge by so much. */
const MOST_BLEED_MM = 30;

/** Why panels can't have such outlines; null where they can. @param paper the page's size in millimetres */
export function outlinesProblem(
  panels: PanelOutlines,
  paper: { readonly widthMm: number; readonly heightMm: number },
): 'crossing' | 'too-thin' | 'outside' | null {
  for (const { polygon } of panels) {
    const { left, top, right, bottom } = boxOf(polygon);
    const isInside =
      Math.min(left, top) >= -MOST_BLEED_MM &&
      right <= paper.widthMm + MOST_BLEED_MM &&
      bottom <= paper.heightMm + MOST_BLEED_MM;
    if (!isInside) return 'outside';
    if (crossesItself(polygon)) return 'crossing';
    if (thicknessOf(polygon) < THINNEST_MM) return 'too-thin';
  }
  return null;
}
