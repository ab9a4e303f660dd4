import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { getCommentPictureFile } from '@/lib/server/comments/comment-pictures';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getCommentPictureFile, ({ actor, params, query }) =>
  getCommentPictureFile(actor, params.pictureId, query.size),
);
