import { z } from 'zod';
import { idSchema } from './page';

/** How far a page has come with its reviewers: in `review` at a stage, `changes` are requested, and so on. */
export const REVIEW_STATES = ['draft', 'review', 'changes', 'approved', 'published'] as const;
export const reviewStateSchema = z.enum(REVIEW_STATES);
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** What of a page is reviewed, in the order in which a page is made. */
export const REVIEW_STAGES = ['storyboard', 'drawing', 'lettering', 'proof'] as const;
export const reviewStageSchema = z.enum(REVIEW_STAGES);
export type ReviewStage = z.infer<typeof reviewStageSchema>;

/** Where a page stands in review. */
export const pageReviewSchema = z.object({
  state: reviewStateSchema,
  /** Which stage it is reviewed in, or was last; null for a page that never was. */
  stage: reviewStageSchema.nullable(),
  /** Who made the page, or was made responsible for it; null once they are gone. */
  authorId: idSchema.nullable(),
  /** The members who are asked to review it now. */
  reviewerIds: z.array(idSchema),
});
export type PageReview = z.infer<typeof pageReviewSchema>;
