import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { getReviewCommentPicture } from '@/lib/server/review-links/review-comments';

export const POST = route(operations.getReviewCommentPicture, ({ body, request }) =>
  getReviewCommentPicture(body, request.headers),
);
