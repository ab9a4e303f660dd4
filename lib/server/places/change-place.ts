import type { CreatePlace, Place, UpdatePlace } from '@/lib/contracts/places';
import { notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import { mayDoLess, projectOf, requireProject } from '../projects/require-project';
import { getPlace } from './find-places';
import { placeInclude, toPlace } from './place-view';

/** Makes a place. For owners and editors of the project. @throws AppError `not-found`, `role-missing` */
export async function createPlace(actor: Actor, projectId: string, place: CreatePlace): Promise<Place> {
  await requireProject(actor, projectId, 'edit');
  return toPlace(await database().place.create({ data: { ...place, projectId }, include: placeInclude }));
}

/**
 * Changes a place. For owners and editors; drawings that were made keep it as it was.
 * @throws AppError `not-found`, `role-missing`, `revision-stale` with both versions
 */
export async function updatePlace(
  actor: Actor,
  { placeId, revision, change }: { placeId: string; revision: number; change: UpdatePlace },
): Promise<Place> {
  return inTransaction(async () => {
    await requirePlace(actor, placeId);
    const { count } = await database().place.updateMany({
      where: { id: placeId, revision, deletedAt: null, project: projectOf(actor, 'edit') },
      data: { ...defined(change), revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getPlace(actor, placeId), change);
    return getPlace(actor, placeId);
  });
}

/** Puts a place away for 30 days. For owners and editors. @throws AppError `not-found`, `role-missing` */
export async function deletePlace(actor: Actor, placeId: string): Promise<void> {
  await requirePlace(actor, placeId);
  await database().place.updateMany({
    where: { id: placeId, project: projectOf(actor, 'edit') },
    data: { deletedAt: new Date() },
  });
}

/** Brings a place back. For owners and editors; may be repeated. @throws AppError `not-found`, `role-missing` */
export async function restorePlace(actor: Actor, placeId: string): Promise<Place> {
  await requirePlace(actor, placeId, { isDeletedToo: true });
  await database().place.updateMany({
    where: { id: placeId, project: projectOf(actor, 'edit') },
    data: { deletedAt: null },
  });
  return getPlace(actor, placeId);
}

/**
 * The project of a place that the actor may change.
 * @throws AppError `not-found` for missing and strangers' places alike, `role-missing` for members who may look only
 */
export async function requirePlace(
  actor: Actor,
  placeId: string,
  o: { isDeletedToo?: boolean } = {},
): Promise<{ projectId: string }> {
  const where = { id: placeId, ...(o.isDeletedToo === true ? {} : { deletedAt: null }) };
  const select = { projectId: true };
  const mine = await database().place.findFirst({ where: { ...where, project: projectOf(actor, 'edit') }, select });
  if (mine) return mine;
  const seen = await database().place.count({ where: { ...where, project: projectOf(actor, 'view') } });
  throw seen > 0 ? mayDoLess('edit') : notFound('place');
}
