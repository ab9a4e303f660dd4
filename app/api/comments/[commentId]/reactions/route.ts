import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { reactToComment } from '@/lib/server/comments/change-comment';
import { route } from '@/lib/server/http/route';

export const PUT = route(operations.reactToComment, ({ actor, params, body }) =>
  reactToComment(actor, { ...params, ...body }),
);
