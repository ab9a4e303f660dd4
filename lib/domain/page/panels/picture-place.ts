import type { BookPanel } from '@/lib/contracts/books';
import { boxOf, type PageBox } from '../../layout/page-point';
import type { PanelView } from './panel-view';

/** Millimetres by which boxes may be off and are still the same. */
const SLACK_MM = 0.5;

/** By so much of itself may a proportion be off and is still the same. */
const PROPORTION_SLACK = 0.02;

function hasProportions({ widthPx, heightPx }: { widthPx: number; heightPx: number }, rect: PageBox): boolean {
  const off = ((widthPx / heightPx) * (rect.bottom - rect.top)) / (rect.right - rect.left);
  return Math.abs(off - 1) <= PROPORTION_SLACK;
}

/** A picture of other proportions than models draw for the panel, as an imported one: undistorted, just covering it. */
function covering({ widthPx, heightPx }: { widthPx: number; heightPx: number }, box: PageBox): PageBox {
  const scale = Math.max((box.right - box.left) / widthPx, (box.bottom - box.top) / heightPx);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [halfWidth, halfHeight] = [(widthPx * scale) / 2, (heightPx * scale) / 2];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/**
 * Where a panel's picture lies on the page: as the panel has it, or where an extension left it, for as long as it covers
 * the panel; moved with a panel that was moved as a whole.
 */
export function picturePlace(
  { polygon, picture }: { readonly polygon: BookPanel['polygon']; readonly picture: BookPanel['picture'] },
  { rect }: Pick<PanelView, 'rect'>,
): PageBox {
  const frame = picture?.frame;
  const now = boxOf(polygon);
  if (!frame) return picture === null || hasProportions(picture, rect) ? rect : covering(picture, now);
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
