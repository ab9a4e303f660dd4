import type { SavePage } from '@/lib/contracts/books';
import type { Stroke } from '@/lib/contracts/page-layers';
import { changeStrokes } from './change-strokes';
import { joinStrokes } from './cut-join';

/**
 * A page with some of its strokes joined where their ends meet, each with those of its own layer.
 * @param toleranceMm the widest gap that is bridged, in millimetres
 * @returns the same page where no ends meet
 */
export function withJoinedStrokes(page: SavePage, ids: ReadonlySet<string>, toleranceMm: number): SavePage {
  const left = new Map<string, Stroke>();
  for (const { strokes } of page.layers) {
    const chosen = (strokes ?? []).filter(({ id }) => ids.has(id));
    for (const stroke of joinStrokes(chosen, toleranceMm)) left.set(stroke.id, stroke);
  }
  return changeStrokes(page, ids, (stroke) => left.get(stroke.id) ?? []);
}
