import type { BookPanel } from '@/lib/contracts/books';
import { boxOf, type PageBox } from '../../layout/page-point';
import type { PanelView } from './panel-view';

/** Millimetres by which boxes may be off and are still the same. */
const SLACK_MM = 0.5;

/**
 * Where a panel's picture lies on the page: as the panel has it, or where an extension left it, for as long as it covers
 * the panel; moved with a panel that was moved as a whole.
 */
export function picturePlace(
  { polygon, picture }: { readonly polygon: BookPanel['polygon']; readonly picture: BookPanel['picture'] },
  { rect }: Pick<PanelView, 'rect'>,
): PageBox {
  const frame = picture?.frame;
  if (!frame) return rect;
  const now = boxOf(polygon);
  const sizeOff = Math.max(
    Math.abs(now.right - now.left - (frame.panel.right - frame.panel.left)),
    Math.abs(now.bottom - now.top - (frame.panel.bottom - frame.panel.top)),
  );
  const [dx, dy] = sizeOff < SLACK_MM ? [now.left - frame.panel.left, now.top - frame.panel.top] : [0, 0];
  const { left, top, right, bottom } = frame.picture;
  const place = { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
  const covers =
    place.left <= now.left + SLACK_MM &&
    place.top <= now.top + SLACK_MM &&
    place.right >= now.right - SLACK_MM &&
    place.bottom >= now.bottom - SLACK_MM;
  return covers ? place : rect;
}
