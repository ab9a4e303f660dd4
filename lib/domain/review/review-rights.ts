import type { MemberRole } from '@/lib/contracts/projects';
import { REVIEW_STAGES, type PageReview, type ReviewStage, type ReviewState } from '@/lib/contracts/review-states';

/** What somebody is to a page; a member is often several. */
export const PAGE_ROLES = ['owner', 'author', 'reviewer', 'editor', 'viewer'] as const;
export type PageRole = (typeof PAGE_ROLES)[number];

/** Changes of what a page shows. */
export const CONTENT_CHANGES = ['layout', 'draw', 'letter'] as const;
export type ContentChange = (typeof CONTENT_CHANGES)[number];

/** Everything that is changed about a page, by its state. */
export const PAGE_CHANGES = [
  ...CONTENT_CHANGES,
  /** Into the trash, and back. */
  'remove',
  /** Makes somebody else responsible. */
  'assign',
  'request',
  'withdraw',
  'decide',
  /** From an approved stage to work on the next one. */
  'continue',
  /** From approved back to a draft. */
  'unlock',
  'publish',
  'unpublish',
  /** A version by hand. */
  'snapshot',
  /** Lettering orders: to write one, and to say whether it was done. */
  'order',
] as const;
export type PageChange = (typeof PAGE_CHANGES)[number];

/** A state, and of `review` the stage. */
export type ReviewPlace = Exclude<ReviewState, 'review'> | `review:${ReviewStage}`;
export const REVIEW_PLACES: readonly ReviewPlace[] = [
  'draft',
  ...REVIEW_STAGES.map((stage) => `review:${stage}` as const),
  'changes',
  'approved',
  'published',
];

type Row = Readonly<Record<PageChange, readonly PageRole[]>>;

const MAKERS = ['owner', 'author', 'editor'] as const;

const WORK: Row = {
  layout: MAKERS,
  draw: MAKERS,
  letter: MAKERS,
  remove: MAKERS,
  assign: ['owner', 'author'],
  request: MAKERS,
  withdraw: [],
  decide: [],
  continue: [],
  unlock: [],
  publish: [],
  unpublish: [],
  snapshot: MAKERS,
  order: MAKERS,
};

/** While others look at it, a page stays as it is, but for what its reviewers mend in their stage. */
const IN_REVIEW: Row = {
  ...WORK,
  layout: ['owner'],
  draw: ['owner'],
  letter: ['owner', 'reviewer'],
  remove: ['owner'],
  request: [],
  withdraw: ['owner', 'author'],
  decide: ['owner', 'reviewer'],
  order: ['owner', 'reviewer'],
};

const LOCKED: Row = { ...WORK, layout: [], draw: [], letter: [], remove: [], request: [], order: [] };

/** Who may change what of a page in which state: the one rule, on the server and in the interface. */
export const REVIEW_RIGHTS: Readonly<Record<ReviewPlace, Row>> = {
  draft: WORK,
  'review:storyboard': { ...IN_REVIEW, layout: ['owner', 'reviewer'] },
  'review:drawing': { ...IN_REVIEW, draw: ['owner', 'reviewer'] },
  'review:lettering': IN_REVIEW,
  'review:proof': IN_REVIEW,
  changes: WORK,
  approved: { ...LOCKED, continue: MAKERS, unlock: ['owner', 'author'], publish: ['owner'] },
  published: { ...LOCKED, assign: ['owner'], unpublish: ['owner'] },
};

export function placeOf({ state, stage }: Pick<PageReview, 'state' | 'stage'>): ReviewPlace {
  return state === 'review' ? `review:${stage ?? 'proof'}` : state;
}

/** What a member is to a page. */
export function pageRoles(
  { userId, role }: { readonly userId: string; readonly role: MemberRole },
  review: Pick<PageReview, 'authorId' | 'reviewerIds'>,
): readonly PageRole[] {
  return [
    role,
    ...(review.authorId === userId && role !== 'viewer' ? (['author'] as const) : []),
    ...(review.reviewerIds.includes(userId) ? (['reviewer'] as const) : []),
  ];
}

/** Whether somebody who is this to a page may change that about it now. */
export function mayChangePage(
  roles: readonly PageRole[],
  change: PageChange,
  review: Pick<PageReview, 'state' | 'stage'>,
): boolean {
  const allowed = REVIEW_RIGHTS[placeOf(review)][change];
  if (!roles.some((role) => allowed.includes(role))) return false;
  // Whoever may look only, may decide where they are asked to, and draw nothing.
  return !roles.includes('viewer') || !needsEditor(change);
}

/** Whether a member may change who reviews an open round, and take its pages back: an owner, and the editor who requested it. */
export function mayChangeRound(
  { userId, role }: { readonly userId: string; readonly role: MemberRole },
  { requestedById }: { readonly requestedById: string | null },
): boolean {
  return role === 'owner' || (role === 'editor' && requestedById === userId);
}

/** Whether nobody may change what a page shows. */
export function isLocked({ state }: Pick<PageReview, 'state'>): boolean {
  return state === 'approved' || state === 'published';
}

function needsEditor(change: PageChange): boolean {
  return change !== 'decide' && change !== 'order';
}
