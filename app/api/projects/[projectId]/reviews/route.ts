import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { getProjectReview } from '@/lib/server/reviews/find-reviews';
import { requestReview } from '@/lib/server/reviews/request-review';

export const GET = route(operations.getProjectReview, ({ actor, params }) => getProjectReview(actor, params.projectId));

export const POST = route(operations.requestReview, ({ actor, params, body }) =>
  requestReview(actor, params.projectId, body),
);
