import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { deleteReviewLink } from '@/lib/server/review-links/review-links';

export const DELETE = route(operations.deleteReviewLink, ({ actor, params }) => deleteReviewLink(actor, params.linkId));
