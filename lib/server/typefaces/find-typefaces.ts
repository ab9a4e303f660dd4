import type { Typeface } from '@/lib/contracts/typefaces';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf, requireProject } from '../projects/require-project';
import { typefaceFactsSchema } from './read-typeface';
import { toTypefaces, typefaceInclude } from './typeface-view';

/** List the fonts of a project, including those in trash. For members. @throws AppError `not-found` */
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

/** What a typeface's file and its specimen need of it, put away or not. For members of its project. @throws AppError `not-found` */
export async function requireTypeface(
  actor: Actor,
  typefaceId: string,
): Promise<{ id: string; projectId: string; sha256: string; isPutAway: boolean; scripts: Typeface['scripts'] }> {
  const row = await database().typeface.findFirst({
    where: { id: typefaceId, project: projectOf(actor, 'view') },
    select: { id: true, projectId: true, sha256: true, deletedAt: true, facts: true },
  });
  if (row === null) throw notFound('typeface');
  const { id, projectId, sha256, deletedAt, facts } = row;
  return { id, projectId, sha256, isPutAway: deletedAt !== null, scripts: typefaceFactsSchema.parse(facts).scripts };
}
