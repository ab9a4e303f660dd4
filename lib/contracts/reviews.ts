import { z } from 'zod';
import { MOST_PAGES } from './books';
import { operation } from './operation';
import { idSchema, momentSchema, revisionSchema } from './page';
import { projectParamsSchema } from './projects';
import { pageReviewSchema, reviewStageSchema, reviewStateSchema } from './review-states';
import { textSchema } from './text';

const MOST_REVIEWERS = 20;
const noteSchema = textSchema.max(2000);
const dateSchema = z.iso.date();

/** Somebody who said something of a page in a round. */
export const pageVerdictSchema = z.object({
  reviewerId: idSchema.nullable(),
  reviewerName: z.string(),
  verdict: z.enum(['approve', 'changes']),
  summary: z.string(),
  createdAt: momentSchema,
});
export type PageVerdict = z.infer<typeof pageVerdictSchema>;

/** A page in a round. */
export const roundPageSchema = z.object({
  pageId: idSchema,
  /** In the book, from 1; null for a page that is in the trash. */
  number: z.number().int().nullable(),
  /** As it was handed over; null once that version is gone. */
  versionId: idSchema.nullable(),
  outcome: z.enum(['waiting', 'approved', 'changes', 'withdrawn']),
  verdicts: z.array(pageVerdictSchema),
  /** Checklist items that somebody ticked. */
  ticks: z.array(z.object({ itemId: idSchema, userName: z.string() })),
  revision: revisionSchema,
});
export type RoundPage = z.infer<typeof roundPageSchema>;

/** Somebody who is asked to review. */
export const roundReviewerSchema = z.object({
  userId: idSchema,
  name: z.string(),
  /** Taken out while the round went on. */
  isRemoved: z.boolean(),
});

export const reviewRoundSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  projectTitle: z.string(),
  /** From 1, in the project. */
  number: z.number().int(),
  stage: reviewStageSchema,
  requestedById: idSchema.nullable(),
  requestedBy: z.string(),
  note: z.string(),
  dueOn: dateSchema.nullable(),
  /** `open` while a page waits for a verdict. */
  state: z.enum(['open', 'done', 'withdrawn']),
  reviewers: z.array(roundReviewerSchema),
  pages: z.array(roundPageSchema),
  createdAt: momentSchema,
});
export type ReviewRound = z.infer<typeof reviewRoundSchema>;

/** What is done with pages that no verdict is about. */
export const STATE_ACTS = ['continue', 'unlock', 'publish', 'unpublish'] as const;
export const stateActSchema = z.enum(STATE_ACTS);
export type StateAct = z.infer<typeof stateActSchema>;

/** Everything that changes a page's state, as its history tells it. */
export const HISTORY_ACTS = ['request', 'withdraw', 'approve', 'changes', ...STATE_ACTS] as const;

/** Who brought a page from one state into another. */
export const stateChangeSchema = z.object({
  id: idSchema,
  pageId: idSchema,
  actorName: z.string(),
  act: z.enum(HISTORY_ACTS),
  before: reviewStateSchema,
  after: reviewStateSchema,
  stage: reviewStageSchema.nullable(),
  roundNumber: z.number().int().nullable(),
  note: z.string(),
  createdAt: momentSchema,
});
export type StateChange = z.infer<typeof stateChangeSchema>;

/** How many pages chapters are to have: chapter numbers to numbers of pages. */
export const askedPagesSchema = z.record(z.string().regex(/^\d+$/), z.number().int().min(1).max(MOST_PAGES));

export const saveAskedPagesSchema = z.strictObject({
  chapter: z.number().int().min(1).max(1000),
  /** Null asks for no number of pages. */
  pageCount: z.number().int().min(1).max(MOST_PAGES).nullable(),
});
export type SaveAskedPages = z.infer<typeof saveAskedPagesSchema>;

export const projectReviewSchema = z.object({
  pages: z.array(pageReviewSchema.extend({ pageId: idSchema, number: z.number().int(), chapter: z.number().int() })),
  /** In their order; a spread counts as two pages. */
  chapters: z.array(
    z.object({ chapter: z.number().int(), pageCount: z.number().int(), askedPages: z.number().int().nullable() }),
  ),
  /** The newest first. */
  rounds: z.array(reviewRoundSchema),
});
export type ProjectReview = z.infer<typeof projectReviewSchema>;

const pageIdsSchema = z
  .array(idSchema)
  .min(1, 'choose a page')
  .max(MOST_PAGES)
  .refine((ids) => new Set(ids).size === ids.length, 'names a page twice');
const reviewerIdsSchema = z
  .array(idSchema)
  .min(1, 'choose a reviewer')
  .max(MOST_REVIEWERS)
  .refine((ids) => new Set(ids).size === ids.length, 'names somebody twice');

export const requestReviewSchema = z.strictObject({
  pageIds: pageIdsSchema,
  stage: reviewStageSchema,
  reviewerIds: reviewerIdsSchema,
  dueOn: dateSchema.nullable().default(null),
  note: noteSchema.default(''),
});
export type RequestReview = z.infer<typeof requestReviewSchema>;

export const decidePageSchema = z.strictObject({
  verdict: z.enum(['approve', 'changes']),
  summary: noteSchema.default(''),
  /** Of the page that was looked at; another by now is `revision-stale`. */
  pageRevision: revisionSchema,
});
export type DecidePage = z.infer<typeof decidePageSchema>;

const shared = { tag: 'Reviews', access: 'person' } as const;
const roundParams = z.object({ roundId: idSchema });

export const reviewOperations = {
  getProjectReview: operation({
    ...shared,
    id: 'getProjectReview',
    method: 'GET',
    path: '/projects/{projectId}/reviews',
    summary: 'Get where the pages of a project stand in review, and its review rounds',
    status: 200,
    params: projectParamsSchema,
    result: projectReviewSchema,
  }),
  saveAskedPages: operation({
    ...shared,
    id: 'saveAskedPages',
    method: 'PUT',
    path: '/projects/{projectId}/asked-pages',
    summary: 'Set how many pages a chapter is to have, which the automatic checks compare. Owners and editors',
    status: 200,
    params: projectParamsSchema,
    body: saveAskedPagesSchema,
    result: projectReviewSchema,
  }),
  requestReview: operation({
    ...shared,
    id: 'requestReview',
    method: 'POST',
    path: '/projects/{projectId}/reviews',
    summary: 'Request a review of pages at a stage; a version of each page is kept. Owners and editors',
    status: 201,
    params: projectParamsSchema,
    body: requestReviewSchema,
    result: reviewRoundSchema,
    repeatable: true,
    problems: ['page-locked'],
  }),
  findWaitingReviews: operation({
    ...shared,
    id: 'findWaitingReviews',
    method: 'GET',
    path: '/reviews/waiting',
    summary: 'List review rounds that wait for your verdict, and those whose requested changes wait for you',
    status: 200,
    result: z.object({ toReview: z.array(reviewRoundSchema), toChange: z.array(reviewRoundSchema) }),
  }),
  updateReview: operation({
    ...shared,
    id: 'updateReview',
    method: 'PATCH',
    path: '/reviews/{roundId}',
    summary: 'Update reviewers and due date of an open round. Owners, and who requested it',
    status: 200,
    params: roundParams,
    body: z.strictObject({ reviewerIds: reviewerIdsSchema.optional(), dueOn: dateSchema.nullable().optional() }),
    result: reviewRoundSchema,
    problems: ['state-conflict'],
  }),
  withdrawReview: operation({
    ...shared,
    id: 'withdrawReview',
    method: 'POST',
    path: '/reviews/{roundId}/withdraw',
    summary: 'Withdraw pages without a verdict from a round: they are drafts again. Owners, and who requested it',
    status: 200,
    params: roundParams,
    result: reviewRoundSchema,
    problems: ['state-conflict'],
  }),
  decidePage: operation({
    ...shared,
    id: 'decidePage',
    method: 'PUT',
    path: '/reviews/{roundId}/pages/{pageId}/verdict',
    summary: 'Give your verdict on a page of a round. Its reviewers, and owners',
    status: 200,
    params: roundParams.extend({ pageId: idSchema }),
    body: decidePageSchema,
    result: reviewRoundSchema,
    revision: true,
    problems: ['page-locked'],
  }),
  changePageStates: operation({
    ...shared,
    id: 'changePageStates',
    method: 'POST',
    path: '/projects/{projectId}/page-states',
    summary: 'Continue with the next stage, unlock, publish or unpublish pages; all of them or none',
    status: 200,
    params: projectParamsSchema,
    body: z.strictObject({ pageIds: pageIdsSchema, act: stateActSchema, note: noteSchema.default('') }),
    result: projectReviewSchema,
    problems: ['page-locked'],
  }),
  assignPage: operation({
    ...shared,
    id: 'assignPage',
    method: 'PUT',
    path: '/pages/{pageId}/author',
    summary: 'Make a member responsible for a page. Owners, and its author',
    status: 200,
    params: z.object({ pageId: idSchema }),
    body: z.strictObject({ userId: idSchema }),
    result: pageReviewSchema,
    problems: ['page-locked'],
  }),
  getPageHistory: operation({
    ...shared,
    id: 'getPageHistory',
    method: 'GET',
    path: '/pages/{pageId}/history',
    summary: 'List who changed the review state of a page, newest first',
    status: 200,
    params: z.object({ pageId: idSchema }),
    result: z.object({ items: z.array(stateChangeSchema) }),
  }),
} as const;
