import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { changePageStates } from '@/lib/server/reviews/change-page-states';

export const POST = route(operations.changePageStates, ({ actor, params, body }) =>
  changePageStates(actor, params.projectId, body),
);
