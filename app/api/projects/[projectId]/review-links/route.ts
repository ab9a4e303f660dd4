import { reviewLinkOperations as operations } from '@/lib/contracts/review-links';
import { route } from '@/lib/server/http/route';
import { createReviewLink, findReviewLinks } from '@/lib/server/review-links/review-links';

export const GET = route(operations.findReviewLinks, ({ actor, params }) => findReviewLinks(actor, params.projectId));

export const POST = route(operations.createReviewLink, ({ actor, params, body }) =>
  createReviewLink(actor, params.projectId, body),
);
