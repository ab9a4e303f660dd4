import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { deleteReviewComment } from '@/lib/server/review-links/review-comments';

export const POST = route(operations.deleteReviewComment, ({ body, request }) =>
  deleteReviewComment(body, request.headers),
);
