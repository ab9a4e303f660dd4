import type { Typeface } from '@/lib/contracts/typefaces';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { mayDoLess, projectOf } from '../projects/require-project';
import { getTypeface } from './find-typefaces';

/**
 * Puts a typeface away: balloons that name it are set in their usual one until it is brought back. For owners and editors.
 * @throws AppError `not-found`, `role-missing`
 */
export async function deleteTypeface(actor: Actor, typefaceId: string): Promise<void> {
  await setDeleted(actor, typefaceId, new Date());
}

/** Brings a typeface back. For owners and editors; may be repeated. @throws AppError `not-found`, `role-missing` */
export async function restoreTypeface(actor: Actor, typefaceId: string): Promise<Typeface> {
  await setDeleted(actor, typefaceId, null);
  return getTypeface(actor, typefaceId);
}

async function setDeleted(actor: Actor, id: string, deletedAt: Date | null): Promise<void> {
  const { count } = await database().typeface.updateMany({
    where: { id, project: projectOf(actor, 'edit') },
    data: { deletedAt },
  });
  if (count > 0) return;
  const seen = await database().typeface.count({ where: { id, project: projectOf(actor, 'view') } });
  throw seen > 0 ? mayDoLess('edit') : notFound('typeface');
}
