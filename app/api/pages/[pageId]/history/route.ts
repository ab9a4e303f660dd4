import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { getPageHistory } from '@/lib/server/reviews/find-reviews';

export const GET = route(operations.getPageHistory, ({ actor, params }) => getPageHistory(actor, params.pageId));
