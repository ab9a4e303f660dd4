import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { createComment } from '@/lib/server/comments/create-comment';
import { findComments } from '@/lib/server/comments/find-comments';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findComments, ({ actor, params }) => findComments(actor, params.pageId));

export const POST = route(operations.createComment, ({ actor, params, body }) =>
  createComment(actor, params.pageId, body),
);
