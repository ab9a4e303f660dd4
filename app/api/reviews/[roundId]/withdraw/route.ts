import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { withdrawReview } from '@/lib/server/reviews/change-round';

export const POST = route(operations.withdrawReview, ({ actor, params }) => withdrawReview(actor, params.roundId));
