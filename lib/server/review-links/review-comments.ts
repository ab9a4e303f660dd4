import type { Comment, CreateComment } from '@/lib/contracts/comments';
import type { PictureSize } from '@/lib/contracts/pictures';
import { notFound } from '../app-error';
import { accountFromAddressKey, takeTurn } from '../auth/rate-limit';
import { addComment } from '../comments/add-comment';
import { wipeComment } from '../comments/change-comment';
import { pictureResponse, storeCommentPictures } from '../comments/comment-pictures';
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
  const { link, viewer, owner } = await requireReview({ token, headers, pageId });
  await takeTurn(accountFromAddressKey('link', `comment ${link.id}`, headers));
  // Who has a link has no storage of their own: pictures count in that of who made it.
  const payerId = link.authorId ?? owner.userId;
  const stored = await storeCommentPictures(payerId, comment.pictures);
  return inTransaction(async () => {
    const page = await database().page.findFirst({
      where: { id: pageId, projectId: link.projectId, deletedAt: null },
      select: { id: true, projectId: true, authorId: true },
    });
    if (page === null) throw notFound('page');
    return addComment({ doer: { userId: null, name: link.name }, viewer }, page, comment, { stored, payerId });
  });
}

/**
 * A picture of a comment on a chosen page, for the holder of a review link.
 * @throws as `requireReview`; `not-found` for a picture of another page
 */
export async function getReviewCommentPicture(
  { token, pictureId, size }: { token: string; pictureId: string; size: PictureSize },
  headers: Headers,
): Promise<Response> {
  const { link, content } = await requireReview({ token, headers });
  const page = { id: { in: content.pageIds }, deletedAt: null };
  const row = await database().commentPicture.findFirst({
    where: { id: pictureId, comment: { projectId: link.projectId, page } },
  });
  if (row === null) throw notFound('picture');
  return pictureResponse(row.sha256, size);
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
