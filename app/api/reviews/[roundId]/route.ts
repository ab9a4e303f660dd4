import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { updateReview } from '@/lib/server/reviews/change-round';

export const PATCH = route(operations.updateReview, ({ actor, params, body }) =>
  updateReview(actor, params.roundId, body),
);
