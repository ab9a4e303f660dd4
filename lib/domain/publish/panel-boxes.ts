import type { BookPage } from '@/lib/contracts/books';
import { boxOf, type PageBox } from '../layout/page-point';

/** A box in shares of a picture: 0 to 1 from its left and its upper edge. */
export interface ShareBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A panel on a picture of its page, or of a part of it. */
export interface PanelBox {
  /** In the page's panels, from 0. */
  readonly index: number;
  readonly box: ShareBox;
}

/** A panel that shows less of itself than this on a half of a spread is told on the other half. */
const LEAST_SHARE = 0.15;

/** Where the panels of a page lie on a picture of a part of it, in reading order. @param area in page millimetres */
export function panelBoxes({ panels }: Pick<BookPage, 'panels'>, area: PageBox): PanelBox[] {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return panels.flatMap(({ polygon }, index) => {
    const box = boxOf(polygon);
    const seen = {
      left: Math.max(box.left, area.left),
      top: Math.max(box.top, area.top),
      right: Math.min(box.right, area.right),
      bottom: Math.min(box.bottom, area.bottom),
    };
    if (sizeOf(seen) <= sizeOf(box) * LEAST_SHARE) return [];
    const share = {
      left: (seen.left - area.left) / width,
      top: (seen.top - area.top) / height,
      width: (seen.right - seen.left) / width,
      height: (seen.bottom - seen.top) / height,
    };
    return [{ index, box: share }];
  });
}

function sizeOf({ left, top, right, bottom }: PageBox): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
