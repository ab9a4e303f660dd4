import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import type { Picture } from '@/lib/contracts/pictures';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { mayDoLess, projectOf, requireProject } from '../projects/require-project';
import { pictureInclude, toPicture } from './picture-view';
import { refuseShownOnHeld, refuseShownOnLocked } from './refuse-shown-on-locked';

/** List the pictures of a project, newest first, for its members. @throws AppError `not-found`, `cursor-invalid` */
export async function findPictures(
  actor: Actor,
  projectId: string,
  query: PageQuery & { kind?: 'drawn' | 'uploaded' | undefined },
): Promise<Page<Picture>> {
  await requireProject(actor, projectId, 'view');
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().picture.findMany({
    where: {
      projectId,
      deletedAt: null,
      ...(query.kind === undefined ? {} : { kind: query.kind }),
      ...(before === null ? {} : { id: { lt: before } }),
    },
    include: pictureInclude,
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: ({ id }) => id, item: toPicture });
}

/** One picture, for members of its project. @throws AppError `not-found` */
export async function getPicture(actor: Actor, pictureId: string): Promise<Picture> {
  const row = await database().picture.findFirst({
    where: { id: pictureId, deletedAt: null, project: projectOf(actor, 'view') },
    include: pictureInclude,
  });
  if (row === null) throw notFound('picture');
  return toPicture(row);
}

/**
 * Puts a picture away for 30 days. For owners and editors.
 * @throws AppError `not-found`, `role-missing` for members who may look only, `page-locked` while a locked page shows it, `page-held` while a page does that somebody else
 * holds
 */
export async function deletePicture(actor: Actor, pictureId: string): Promise<void> {
  await refuseShownOnLocked(actor, { id: pictureId, project: projectOf(actor, 'edit') });
  await setDeleted(actor, pictureId, new Date());
}

/**
 * Brings a picture back. For owners and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`, `page-held` while somebody else holds a page that would show it again
 */
export async function restorePicture(actor: Actor, pictureId: string): Promise<Picture> {
  await refuseShownOnHeld(actor, { id: pictureId, project: projectOf(actor, 'edit') });
  await setDeleted(actor, pictureId, null);
  return getPicture(actor, pictureId);
}

async function setDeleted(actor: Actor, pictureId: string, deletedAt: Date | null): Promise<void> {
  const state = deletedAt === null ? {} : { deletedAt: null };
  const where = { id: pictureId, ...state };
  const { count } = await database().picture.updateMany({
    where: { ...where, project: projectOf(actor, 'edit') },
    data: { deletedAt },
  });
  if (count > 0) return;
  const seen = await database().picture.count({ where: { ...where, project: projectOf(actor, 'view') } });
  throw seen > 0 ? mayDoLess('edit') : notFound('picture');
}
