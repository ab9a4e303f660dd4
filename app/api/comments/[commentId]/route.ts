import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { deleteComment, updateComment } from '@/lib/server/comments/change-comment';
import { route } from '@/lib/server/http/route';

export const PATCH = route(operations.updateComment, ({ actor, params, body, revision }) =>
  updateComment(actor, { commentId: params.commentId, revision, text: body.text }),
);

export const DELETE = route(operations.deleteComment, ({ actor, params }) => deleteComment(actor, params.commentId));
