import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { findWaitingReviews } from '@/lib/server/reviews/find-reviews';

export const GET = route(operations.findWaitingReviews, ({ actor }) => findWaitingReviews(actor));
