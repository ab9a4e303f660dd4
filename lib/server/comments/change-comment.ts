import type { Comment, ReactionKind } from '@/lib/contracts/comments';
import { plainWords } from '@/lib/domain/comments/markdown';
import { doerOf, type Doer } from '../activity/record-activity';
import { AppError, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';
import { mentionedIn } from './add-comment';
import { toOneComment, type CommentRow } from './comment-view';
import { recordComment } from './record-comment';
import { requireAuthor, requireComment } from './require-comment';

/** A comment as a member sees it now. @throws AppError `not-found` */
export async function getComment(actor: Actor, commentId: string): Promise<Comment> {
  const row = await requireComment(actor, commentId);
  return toOneComment(row, { kind: 'member', userId: actor.userId });
}

/**
 * Changes the text of one's own comment; who is mentioned anew is told.
 * @throws AppError `not-found`, `role-missing`, `revision-stale` with both versions
 */
export async function updateComment(
  actor: Actor,
  { commentId, revision, text }: { commentId: string; revision: number; text: string },
): Promise<Comment> {
  return inTransaction(async () => {
    const row = await requireComment(actor, commentId);
    await requireAuthor(actor, row, { orOwner: false });
    const mentionedIds = await mentionedIn(row.projectId, text);
    const { count } = await database().comment.updateMany({
      where: { id: commentId, revision, deletedAt: null },
      data: { text, mentionedIds, editedAt: new Date(), revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getComment(actor, commentId), { text });
    const doer = await doerOf(actor);
    const added = mentionedIds.filter((id) => !row.mentionedIds.includes(id));
    const subjectId = row.parentId ?? row.id;
    await notify(doer, added, {
      projectId: row.projectId,
      pageId: row.pageId,
      kind: 'mention',
      subjectId,
      excerpt: plainWords(text),
    });
    await recordComment(doer, { ...row, text }, 'comment-edited');
    return getComment(actor, commentId);
  });
}

/**
 * Deletes the text of a comment for good; its answers stay. For its author, and for owners of the project.
 * @throws AppError `not-found`, also when it was deleted already; `role-missing`
 */
export async function deleteComment(actor: Actor, commentId: string): Promise<void> {
  await inTransaction(async () => {
    const row = await requireComment(actor, commentId);
    await requireAuthor(actor, row, { orOwner: true });
    await wipeComment(await doerOf(actor), row);
  });
}

/** Deletes the text of a comment with its ink and its pictures, in the caller's transaction. Whoever calls has checked who asks. */
export async function wipeComment(doer: Doer, row: CommentRow): Promise<void> {
  await database().comment.update({
    where: { id: row.id },
    data: { text: '', ink: [], mentionedIds: [], deletedAt: new Date(), revision: { increment: 1 } },
  });
  await database().commentPicture.deleteMany({ where: { commentId: row.id } });
  await recordComment(doer, { ...row, text: '' }, 'comment-deleted');
}

/** Resolves or reopens a thread; repeating it has no effect. For all members. @throws AppError `not-found`, `state-conflict` for an answer */
export async function resolveComment(
  actor: Actor,
  { commentId, isResolved }: { commentId: string; isResolved: boolean },
): Promise<Comment> {
  return inTransaction(async () => {
    const row = await requireThread(actor, commentId);
    const doer = await doerOf(actor);
    const { count } = await database().comment.updateMany({
      where: { id: commentId, resolvedAt: isResolved ? null : { not: null } },
      data: isResolved
        ? { resolvedAt: new Date(), resolvedBy: doer.name, revision: { increment: 1 } }
        : { resolvedAt: null, resolvedBy: null, revision: { increment: 1 } },
    });
    if (count > 0) await recordComment(doer, row, isResolved ? 'thread-resolved' : 'thread-reopened');
    return getComment(actor, commentId);
  });
}

async function requireThread(actor: Actor, commentId: string): Promise<CommentRow> {
  const row = await requireComment(actor, commentId);
  if (row.parentId === null) return row;
  throw new AppError('state-conflict', 'This comment is an answer, which can’t be resolved by itself.', {
    action: 'Resolve the comment that it answers.',
  });
}

/** Adds or removes one's own reaction; repeating it has no effect. For all members. @throws AppError `not-found` */
export async function reactToComment(
  actor: Actor,
  { commentId, kind, isOn }: { commentId: string; kind: ReactionKind; isOn: boolean },
): Promise<Comment> {
  return inTransaction(async () => {
    const row = await requireComment(actor, commentId);
    const reaction = { commentId, userId: actor.userId, kind };
    await (isOn
      ? database().commentReaction.createMany({ data: [reaction], skipDuplicates: true })
      : database().commentReaction.deleteMany({ where: reaction }));
    await announceChange(row.projectId, 'comments');
    return getComment(actor, commentId);
  });
}
