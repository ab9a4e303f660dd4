import type { Typeface } from '@/lib/contracts/typefaces';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf, requireProject } from '../projects/require-project';
import { toTypefaces, typefaceInclude } from './typeface-view';

/** Typefaces that were brought into a project, those that were put away too. For members. @throws AppError `not-found` */
export async function findTypefaces(actor: Actor, projectId: string): Promise<{ items: Typeface[] }> {
  await requireProject(actor, projectId, 'view');
  const rows = await database().typeface.findMany({
    where: { projectId },
    include: typefaceInclude,
    orderBy: [{ family: 'asc' }, { style: 'asc' }, { id: 'asc' }],
  });
  return { items: await toTypefaces(rows) };
}

/** One typeface, for members of its project, put away or not. @throws AppError `not-found` */
export async function getTypeface(actor: Actor, typefaceId: string): Promise<Typeface> {
  const row = await database().typeface.findFirst({
    where: { id: typefaceId, project: projectOf(actor, 'view') },
    include: typefaceInclude,
  });
  const [typeface] = await toTypefaces(row === null ? [] : [row]);
  if (!typeface) throw notFound('typeface');
  return typeface;
}
