import type { PageReview } from '@/lib/contracts/review-states';
import type { Prisma } from '../generated/client';

/** What of a page tells where it stands in review. */
export const pageReviewSelect = {
  reviewState: true,
  reviewStage: true,
  authorId: true,
  roundPages: {
    where: { outcome: 'waiting' },
    select: { round: { select: { reviewers: { where: { removedAt: null }, select: { userId: true } } } } },
  },
} satisfies Prisma.PageSelect;

export type PageReviewRow = Prisma.PageGetPayload<{ select: typeof pageReviewSelect }>;

/** Where a page stands in review. */
export function toPageReview({ reviewState, reviewStage, authorId, roundPages }: PageReviewRow): PageReview {
  const reviewerIds = roundPages.flatMap(({ round }) => round.reviewers.map(({ userId }) => userId));
  return { state: reviewState, stage: reviewStage, authorId, reviewerIds };
}
