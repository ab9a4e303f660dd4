import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf, requireProject } from '../projects/require-project';
import { commentInclude, type CommentRow } from './comment-view';

/**
 * A comment on a page of a project that the actor may look at, the page not in the trash.
 * @throws AppError `not-found`, also for a comment whose text was deleted
 */
export async function requireComment(actor: Actor, commentId: string): Promise<CommentRow> {
  const row = await database().comment.findFirst({
    where: { id: commentId, deletedAt: null, page: { deletedAt: null }, project: projectOf(actor, 'view') },
    include: commentInclude,
  });
  if (row === null) throw notFound('comment');
  return row;
}

/** Refuses what only a comment's author may do; `orOwner` lets owners of the project too. @throws AppError `role-missing` */
export async function requireAuthor(actor: Actor, row: CommentRow, { orOwner }: { orOwner: boolean }): Promise<void> {
  if (row.authorId === actor.userId) return;
  if (orOwner && (await requireProject(actor, row.projectId, 'view')) === 'owner') return;
  const who = orOwner ? 'Only its author and owners of this project' : 'Only its author';
  throw new AppError('role-missing', `${who} can change this comment.`, { action: 'Answer it instead.' });
}
