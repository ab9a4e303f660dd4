import type { Anchor, PinTarget } from '@/lib/contracts/comments';
import type { Stroke } from '@/lib/contracts/page-layers';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { placeAnchor } from './anchors';

/** How far what a thread is pinned to has moved since, in page millimetres; nothing for the whole page. */
export function anchorShift(anchor: Anchor | null, targets: readonly PinTarget[]): PagePoint {
  if (anchor === null) return { x: 0, y: 0 };
  const { at } = placeAnchor(anchor, targets);
  return { x: at.x - anchor.at.x, y: at.y - anchor.at.y };
}

/** Strokes moved by a distance in page millimetres; their points are x, y and width or pressure each. */
export function shiftedInk(ink: readonly Stroke[], by: PagePoint): Stroke[] {
  if (by.x === 0 && by.y === 0) return [...ink];
  return ink.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((value, at) => (at % 3 === 0 ? value + by.x : at % 3 === 1 ? value + by.y : value)),
  }));
}
