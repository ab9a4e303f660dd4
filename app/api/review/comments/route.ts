import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { createReviewComment } from '@/lib/server/review-links/review-comments';

export const POST = route(operations.createReviewComment, ({ body, request }) =>
  createReviewComment(body, request.headers),
);
