import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { prepareComment } from '@/lib/server/comments/create-comment';
import { findComments } from '@/lib/server/comments/find-comments';
import { route, routeInTwoSteps } from '@/lib/server/http/route';

export const GET = route(operations.findComments, ({ actor, params }) => findComments(actor, params.pageId));

export const POST = routeInTwoSteps(operations.createComment, ({ actor, params, body }) =>
  prepareComment(actor, params.pageId, body),
);
