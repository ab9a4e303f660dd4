import type { Comment, CreateComment } from '@/lib/contracts/comments';
import { doerOf } from '../activity/record-activity';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { projectOf } from '../projects/require-project';
import { addComment } from './add-comment';
import { storeCommentPictures } from './comment-pictures';

/**
 * Comments on a page, answers a comment or suggests something. For all members, viewers among them. Attached pictures are
 * stored first; what comes back writes the comment, and with an `Idempotency-Key` it may be repeated.
 * @throws AppError `not-found`, and what `storeCommentPictures` and `addComment` throw
 */
export async function prepareComment(
  actor: Actor,
  pageId: string,
  wish: CreateComment,
): Promise<() => Promise<Comment>> {
  await requireCommentedPage(actor, pageId);
  const stored = await storeCommentPictures(actor.userId, wish.pictures);
  return () =>
    inTransaction(async () => {
      const page = await requireCommentedPage(actor, pageId);
      const commenter = { doer: await doerOf(actor), viewer: { kind: 'member', userId: actor.userId } } as const;
      return addComment(commenter, page, wish, { stored, payerId: actor.userId });
    });
}

async function requireCommentedPage(actor: Actor, pageId: string) {
  const page = await database().page.findFirst({
    where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
    select: { id: true, projectId: true, authorId: true },
  });
  if (page === null) throw notFound('page');
  return page;
}
