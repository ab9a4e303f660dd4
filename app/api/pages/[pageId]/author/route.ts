import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { assignPage } from '@/lib/server/reviews/change-page-states';

export const PUT = route(operations.assignPage, ({ actor, params, body }) => assignPage(actor, params.pageId, body));
