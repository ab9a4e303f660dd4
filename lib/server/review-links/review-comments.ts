import type { Comment, CreateComment } from '@/lib/contracts/comments';
import { notFound } from '../app-error';
import { accountFromAddressKey, takeTurn } from '../auth/rate-limit';
import { addComment } from '../comments/add-comment';
import { wipeComment } from '../comments/change-comment';
import { commentInclude } from '../comments/comment-view';
import { database, inTransaction } from '../database/database';
import { requireReview } from './open-review';

/**
 * Comments on a chosen page as the holder of a review link. Many in a short time wait for their turn.
 * @throws as `requireReview` and `addComment`
 */
export async function createReviewComment(
  { token, pageId, comment }: { token: string; pageId: string; comment: CreateComment },
  headers: Headers,
): Promise<Comment> {
  const { link, viewer } = await requireReview({ token, headers, pageId });
  await takeTurn(accountFromAddressKey('link', `comment ${link.id}`, headers));
  return inTransaction(async () => {
    const page = await database().page.findFirst({
      where: { id: pageId, projectId: link.projectId, deletedAt: null },
      select: { id: true, projectId: true, authorId: true },
    });
    if (page === null) throw notFound('page');
    return addComment({ doer: { userId: null, name: link.name }, viewer }, page, comment);
  });
}

/** Deletes a comment that was written by the same link. @throws as `requireReview`; `not-found` for another's comment */
export async function deleteReviewComment(
  { token, commentId }: { token: string; commentId: string },
  headers: Headers,
): Promise<void> {
  const { link, content } = await requireReview({ token, headers });
  await inTransaction(async () => {
    const row = await database().comment.findFirst({
      where: { id: commentId, linkId: link.id, deletedAt: null, pageId: { in: content.pageIds } },
      include: commentInclude,
    });
    if (row === null) throw notFound('comment');
    await wipeComment({ userId: null, name: link.name }, row);
  });
}
