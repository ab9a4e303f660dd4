import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { resolveComment } from '@/lib/server/comments/change-comment';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.resolveComment, ({ actor, params, body }) =>
  resolveComment(actor, { ...params, ...body }),
);
