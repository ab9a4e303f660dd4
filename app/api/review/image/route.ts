import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { getReviewImage } from '@/lib/server/review-links/review-image';

export const POST = route(operations.getReviewImage, ({ body, request }) => getReviewImage(body, request.headers));
