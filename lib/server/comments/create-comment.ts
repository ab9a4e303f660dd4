import type { Comment, CreateComment } from '@/lib/contracts/comments';
import { doerOf } from '../activity/record-activity';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { projectOf } from '../projects/require-project';
import { addComment } from './add-comment';

/**
 * Comments on a page, answers a comment or suggests a text. For all members, viewers among them; with an `Idempotency-Key` it
 * may be repeated.
 * @throws AppError `not-found`, and what `addComment` throws
 */
export async function createComment(actor: Actor, pageId: string, wish: CreateComment): Promise<Comment> {
  return inTransaction(async () => {
    const page = await database().page.findFirst({
      where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
      select: { id: true, projectId: true, authorId: true },
    });
    if (page === null) throw notFound('page');
    const doer = await doerOf(actor);
    return addComment({ doer, viewer: { kind: 'member', userId: actor.userId } }, page, wish);
  });
}
