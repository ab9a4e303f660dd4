import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import type { Place } from '@/lib/contracts/places';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { projectOf, requireProject } from '../projects/require-project';
import { placeInclude, toPlace } from './place-view';

/** A project's places, newest first, for its members. @throws AppError `not-found`, `cursor-invalid` */
export async function findPlaces(
  actor: Actor,
  projectId: string,
  query: PageQuery & { deleted: boolean },
): Promise<Page<Place>> {
  await requireProject(actor, projectId, 'view');
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().place.findMany({
    where: {
      projectId,
      deletedAt: query.deleted ? { not: null } : null,
      ...(before === null ? {} : { id: { lt: before } }),
    },
    include: placeInclude,
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: ({ id }) => id, item: toPlace });
}

/** One place, for members of its project. @throws AppError `not-found` */
export async function getPlace(actor: Actor, placeId: string): Promise<Place> {
  const row = await database().place.findFirst({
    where: { id: placeId, deletedAt: null, project: projectOf(actor, 'view') },
    include: placeInclude,
  });
  if (row === null) throw notFound('place');
  return toPlace(row);
}
