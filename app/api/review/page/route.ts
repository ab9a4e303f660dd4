import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { getReviewPage } from '@/lib/server/review-links/open-review';

export const POST = route(operations.getReviewPage, ({ body, request }) => getReviewPage(body, request.headers));
