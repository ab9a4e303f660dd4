import { z } from 'zod';
import { areaSchema, type Area } from '@/lib/contracts/page-areas';
import { strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf } from '../projects/require-project';

const strokesSchema = z.array(strokeSchema);
const areasSchema = z.array(areaSchema);

/** What lies on a layer of ink. */
export interface LayerInk {
  readonly id: string;
  readonly strokes: Stroke[];
  readonly areas: Area[];
}

/** The strokes and areas on a page's layers of ink, for members of its project. @throws AppError `not-found` */
export async function getPageStrokes(actor: Actor, pageId: string): Promise<{ revision: number; layers: LayerInk[] }> {
  const page = await database().page.findFirst({
    where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
    select: {
      revision: true,
      layers: {
        where: { kind: 'ink' },
        orderBy: { position: 'asc' },
        select: { id: true, strokes: true, areas: true },
      },
    },
  });
  if (page === null) throw notFound('page');
  return { revision: page.revision, layers: page.layers.map(parsed) };
}

/** The strokes and areas on a page's layers of ink. Whoever calls has checked the page. */
export async function findStrokes(pageId: string): Promise<LayerInk[]> {
  const layers = await database().layer.findMany({
    where: { pageId, kind: 'ink' },
    orderBy: { position: 'asc' },
    select: { id: true, strokes: true, areas: true },
  });
  return layers.map(parsed);
}

/** The areas on layers of several pages, by the layers' ids; layers without any are left out. Whoever calls has checked the pages. */
export async function findAreas(pageIds: readonly string[]): Promise<ReadonlyMap<string, Area[]>> {
  const layers = await database().layer.findMany({
    where: { pageId: { in: [...pageIds] }, kind: 'ink', NOT: { areas: { equals: [] } } },
    select: { id: true, areas: true },
  });
  return new Map(layers.map(({ id, areas }) => [id, areasSchema.parse(areas)]));
}

function parsed({ id, strokes, areas }: { id: string; strokes: unknown; areas: unknown }): LayerInk {
  return { id, strokes: strokesSchema.parse(strokes), areas: areasSchema.parse(areas) };
}
