import type { RegionEdit } from '@/lib/contracts/region-edits';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { boxOf, type PageBox } from '@/lib/domain/layout/page-point';
import { panelView } from '@/lib/domain/page/panel-view';
import { outlineOf, regionField, splitByPanel, type Rings } from '@/lib/domain/region/region-field';
import type { Panel } from './panel-people';

/** Room around a region where it is looked at closely, as a part of its longer side. */
const AROUND = 0.35;
const LEAST_CROP_MM = 22;

export interface EditPlace {
  /** Where the panel's picture lies on the page. */
  readonly rect: PageBox;
  /** What of the page shows the change well. */
  readonly crop: PageBox;
  /** What of the panel is changed; nothing for a picture that is extended. */
  readonly outline: Rings;
}

/** Where on the page an edit is. */
export function placeOfEdit(
  { region, panelId }: Pick<RegionEdit, 'region' | 'panelId'>,
  { polygon }: Pick<Panel, 'polygon'>,
  { format, buckets }: { format: PageFormat; buckets: readonly (readonly [number, number])[] },
): EditPlace {
  const { rect } = panelView(polygon, buckets);
  const { bleedMm, widthMm, heightMm } = format;
  const paper = { left: -bleedMm, top: -bleedMm, right: widthMm + bleedMm, bottom: heightMm + bleedMm };
  const field = regionField(region, paper, Math.max(0, region.growMm) + 2);
  const [piece] = field ? splitByPanel(field, region.growMm, [{ id: panelId, polygon }]) : [];
  const outline = piece?.outline ?? (field ? outlineOf(field, region.growMm) : []);
  const points = outline.flat();
  return { rect, outline, crop: within(points.length > 0 ? around(boxOf(points)) : rect, rect) };
}

function around({ left, top, right, bottom }: PageBox): PageBox {
  const room = Math.max(right - left, bottom - top) * AROUND;
  const x = Math.max(room, (LEAST_CROP_MM - (right - left)) / 2);
  const y = Math.max(room, (LEAST_CROP_MM - (bottom - top)) / 2);
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function within(box: PageBox, rect: PageBox): PageBox {
  return {
    left: Math.max(box.left, rect.left),
    top: Math.max(box.top, rect.top),
    right: Math.min(box.right, rect.right),
    bottom: Math.min(box.bottom, rect.bottom),
  };
}
