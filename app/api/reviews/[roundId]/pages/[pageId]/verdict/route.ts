import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { decidePage } from '@/lib/server/reviews/decide-page';

export const PUT = route(operations.decidePage, ({ actor, params, body, revision }) =>
  decidePage(actor, params, { ...body, revision }),
);
