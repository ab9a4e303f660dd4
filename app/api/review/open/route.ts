import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { openReview } from '@/lib/server/review-links/open-review';

export const POST = route(operations.openReview, ({ body, request }) => openReview(body.token, request.headers));
