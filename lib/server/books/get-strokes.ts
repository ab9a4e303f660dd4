import { z } from 'zod';
import { strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf } from '../projects/require-project';

const strokesSchema = z.array(strokeSchema);

/** The strokes on a page's layers of ink, for members of its project. @throws AppError `not-found` */
export async function getPageStrokes(
  actor: Actor,
  pageId: string,
): Promise<{ revision: number; layers: { id: string; strokes: Stroke[] }[] }> {
  const page = await database().page.findFirst({
    where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
    select: {
      revision: true,
      layers: { where: { kind: 'ink' }, orderBy: { position: 'asc' }, select: { id: true, strokes: true } },
    },
  });
  if (page === null) throw notFound('page');
  return { revision: page.revision, layers: page.layers.map(parsed) };
}

/** The strokes on a page's layers of ink. Whoever calls has checked the page. */
export async function findStrokes(pageId: string): Promise<{ id: string; strokes: Stroke[] }[]> {
  const layers = await database().layer.findMany({
    where: { pageId, kind: 'ink' },
    orderBy: { position: 'asc' },
    select: { id: true, strokes: true },
  });
  return layers.map(parsed);
}

function parsed({ id, strokes }: { id: string; strokes: unknown }): { id: string; strokes: Stroke[] } {
  return { id, strokes: strokesSchema.parse(strokes) };
}
