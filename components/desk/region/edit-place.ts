import type { BookPanel, PanelPicture } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { boxOf, type PageBox } from '@/lib/domain/layout/page-point';
import { panelView, toPage } from '@/lib/domain/page/panels/panel-view';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { outlineOf, regionField, splitByPanel, type Rings } from '@/lib/domain/region/region-field';

/** Room around a region where it is looked at closely, as a part of its longer side. */
const AROUND = 0.35;
const LEAST_CROP_MM = 22;

export interface EditPlace {
  /** Where the panel's picture lies on the page now, and with the edit. */
  readonly before: PageBox;
  readonly after: PageBox;
  /** What of the page shows the change well. */
  readonly crop: PageBox;
  /** Where what is being drawn lies; null for work without a model. */
  readonly part: PageBox | null;
  /** What of the panel is changed; nothing for a picture that is extended. */
  readonly outline: Rings;
}

/** Where on the page an edit is. */
export function placeOfEdit(
  edit: Pick<RegionEdit, 'region' | 'work' | 'after' | 'part'>,
  { id, polygon, picture }: Pick<BookPanel, 'id' | 'polygon' | 'picture'>,
  { format, buckets }: { format: PageFormat; buckets: readonly (readonly [number, number])[] },
): EditPlace {
  const { region, after, part } = edit;
  const view = panelView(polygon, buckets);
  const { frame: _, ...bare } = picture ?? NO_PICTURE;
  const rects = {
    before: picturePlace({ polygon, picture }, view),
    after: picturePlace({ polygon, picture: after.frame === null ? bare : { ...bare, frame: after.frame } }, view),
  };
  const shown = { ...rects, part: part && onPage(part, rects.after) };
  if (edit.work.kind === 'extend') return { ...shown, outline: [], crop: rects.after };
  const { bleedMm, widthMm, heightMm } = format;
  const paper = { left: -bleedMm, top: -bleedMm, right: widthMm + bleedMm, bottom: heightMm + bleedMm };
  const field = regionField(region, paper, Math.max(0, region.growMm) + 2);
  const [piece] = field ? splitByPanel(field, region.growMm, [{ id, polygon }]) : [];
  const outline = piece?.outline ?? (field ? outlineOf(field, region.growMm) : []);
  const points = outline.flat();
  return { ...shown, outline, crop: points.length > 0 ? within(around(boxOf(points)), rects.after) : rects.after };
}

const NO_PICTURE: PanelPicture = { id: '', sha256: '', widthPx: 1, heightPx: 1, generationId: null, faces: null };

function onPage({ left, top, right, bottom }: PageBox, rect: PageBox): PageBox {
  const [from, to] = [toPage({ rect }, { x: left, y: top }), toPage({ rect }, { x: right, y: bottom })];
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
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
