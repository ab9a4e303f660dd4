import { panelContentSchema, panelPolygonSchema, type BookPage, type BookPanel } from '@/lib/contracts/books';
import { pictureFacesSchema, type PictureFace } from '@/lib/contracts/faces';
import { pageLayerSchema, type PageLayer } from '@/lib/contracts/page-layers';
import { inkEditsSchema } from '@/lib/contracts/region-edits';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import type { Prisma } from '../generated/client';
import { toBalloon } from '../balloons/balloon-row';
import { frameOfPicture } from './picture-frame';
import { pageReviewSelect, toPageReview } from './page-review';
import { changesOf, type StampSources } from './stamp-sources';

export const panelInclude = {
  picture: {
    select: {
      id: true,
      sha256: true,
      widthPx: true,
      heightPx: true,
      generationId: true,
      deletedAt: true,
      stamp: true,
      imported: true,
      faces: { select: { faces: true } },
      editedBy: { select: { ink: true, frame: true } },
    },
  },
  generations: {
    where: { deletedAt: null },
    orderBy: { id: 'desc' },
    take: 1,
    select: { id: true, status: true, errorSentence: true },
  },
} satisfies Prisma.PanelInclude;

export const pageInclude = {
  panels: { where: { removedAt: null }, orderBy: { position: 'asc' }, include: panelInclude },
  balloons: { orderBy: { position: 'asc' } },
  // Strokes are many and are told apart.
  layers: { orderBy: { position: 'asc' }, select: { id: true, kind: true, content: true } },
  roundPages: pageReviewSelect.roundPages,
} satisfies Prisma.PageInclude;

export type PageRow = Prisma.PageGetPayload<{ include: typeof pageInclude }>;
type PanelRow = PageRow['panels'][number];

/**
 * A page as the API tells it.
 * @param o.number its place in the book, from 1
 * @param o.sources what its panels' pictures are compared with; null where none has a stamp
 */
export function toBookPage(
  row: PageRow,
  { number, sources }: { number: number; sources: StampSources | null },
): BookPage {
  const balloons = row.balloons.map(toBalloon);
  const page = { id: row.id, balloons };
  return {
    id: row.id,
    projectId: row.projectId,
    number,
    chapter: row.chapter,
    template: row.template,
    isSpread: row.isSpread,
    panels: row.panels.map((panel) => withChanges(toBookPanel(panel), { page, stamp: panel.picture?.stamp, sources })),
    balloons,
    layers: row.layers.length === 0 ? defaultLayers(row.id) : row.layers.map(toLayer),
    review: toPageReview(row),
    revision: row.revision,
  };
}

/** Whether a picture on a page knows what it was drawn from. */
export function hasStamps({ panels }: PageRow): boolean {
  return panels.some(({ picture }) => picture !== null && picture.stamp !== null);
}

function withChanges(
  panel: BookPanel,
  o: { page: Pick<BookPage, 'id' | 'balloons'>; stamp: unknown; sources: StampSources | null },
): BookPanel {
  if (panel.picture === null) return panel;
  const changes = changesOf(o.stamp, { ...o, panel });
  return changes?.length === 0 ? panel : { ...panel, picture: { ...panel.picture, changes } };
}

function toBookPanel({ id, polygon, content, picture, generations }: PanelRow): BookPanel {
  const [newest] = generations;
  const shown = picture !== null && picture.deletedAt === null ? picture : null;
  const inkEdits = inkEditsSchema.parse(shown?.editedBy?.ink ?? []);
  const frame = shown === null ? null : frameOfPicture(shown);
  return {
    id,
    polygon: panelPolygonSchema.parse(polygon),
    content: panelContentSchema.parse(content),
    picture: shown && {
      id: shown.id,
      sha256: shown.sha256,
      widthPx: shown.widthPx,
      heightPx: shown.heightPx,
      generationId: shown.generationId,
      faces: shown.faces && pictureFacesSchema.parse(shown.faces.faces).map(boxOfFace),
      ...(frame && { frame }),
    },
    ...(inkEdits.length > 0 && { inkEdits }),
    drawing:
      newest === undefined || newest.status === 'succeeded' || newest.status === 'cancelled'
        ? null
        : { id: newest.id, status: newest.status, failure: newest.errorSentence },
  };
}

function boxOfFace({ left, top, right, bottom }: PictureFace) {
  return { left, top, right, bottom };
}

function toLayer({ id, kind, content }: PageRow['layers'][number]): PageLayer {
  return pageLayerSchema.parse({ ...Object(content), id, kind, strokes: null });
}

/** What is stored of a layer beside its strokes and areas. */
export function layerData({ id, kind, strokes: _, areas: __, ...content }: PageLayer, position: number) {
  return { id, kind, position, content };
}
