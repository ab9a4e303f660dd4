import type { PageReview } from '@/lib/contracts/review-states';
import { isHeldChange } from '@/lib/domain/review/page-lock';
import {
  CONTENT_CHANGES,
  isLocked,
  mayChangePage,
  pageRoles,
  type PageChange,
  type PageRole,
} from '@/lib/domain/review/review-rights';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { heldByOthers, passLock } from '../page-locks/refuse-held';
import { mayDoLess, projectOf } from '../projects/require-project';
import { holdPage } from './hold-page';
import { pageReviewSelect, toPageReview } from './page-review';

/**
 * What somebody wants to change; a function where finding out costs something, called where it matters. Null for what an
 * editor's role is enough for, and that leaves the page as it is.
 */
export type WantedChanges = PageChange | null | (() => Promise<readonly PageChange[]>);

/** What of a page tells what the actor may change about it. */
function standingSelect({ userId }: Actor) {
  return {
    project: { select: { memberships: { where: { userId }, select: { role: true } } } },
    ...pageReviewSelect,
  } satisfies Prisma.PageSelect;
}

/** A page that an actor may change so. */
export interface GuardedPage {
  readonly projectId: string;
  readonly revision: number;
  readonly review: PageReview;
  /** What the actor is to it. */
  readonly roles: readonly PageRole[];
}

interface GuardOptions {
  /** Also finds a page in the trash. */
  readonly isDeletedToo?: boolean;
  /** A member who may only look can do it, where the page's state lets them. */
  readonly isDecision?: boolean;
  /** What is asked for is a proposal until somebody accepts it, so that it is possible while somebody else holds the page. */
  readonly leavesPage?: boolean;
}

/**
 * The one guard before every change of a page: the actor may edit its project, lib/domain/review lets them change that about it
 * in the state that it is in, and nobody else holds it. In a transaction all of that is so until it ends. Called once by each
 * operation.
 * @throws AppError `not-found` for missing and strangers' pages alike, `role-missing` for members who may do less,
 * `page-locked` where the page's state does not allow it, `page-held` where somebody else has locked it for themself
 */
export async function requirePage(
  actor: Actor,
  pageId: string,
  wanted: WantedChanges,
  o: GuardOptions = {},
): Promise<GuardedPage> {
  const isHeldOff = o.leavesPage !== true && changesPage(wanted);
  if (isHeldOff) await holdPage(pageId);
  const page = await database().page.findFirst({
    where: { id: pageId, ...(o.isDeletedToo === true ? {} : { deletedAt: null }), project: projectOf(actor, 'view') },
    select: {
      projectId: true,
      revision: true,
      ...standingSelect(actor),
    },
  });
  const role = page?.project.memberships[0]?.role;
  if (page === null || role === undefined) throw notFound('page');
  if (role === 'viewer' && o.isDecision !== true) throw mayDoLess('edit');
  const review = toPageReview(page);
  const roles = pageRoles({ userId: actor.userId, role }, review);
  const may = (change: PageChange) => mayChangePage(roles, change, review);
  const isAllowed =
    typeof wanted === 'string'
      ? may(wanted)
      : wanted === null || CONTENT_CHANGES.every(may) || (await wanted()).every(may);
  if (!isAllowed) throw role === 'viewer' ? mayDoLess('edit') : refusal(wanted, review);
  if (isHeldOff) await passLock(actor, pageId);
  return { projectId: page.projectId, revision: page.revision, review, roles };
}

/** Whether somebody else's lock keeps off what is wanted. */
function changesPage(wanted: WantedChanges): boolean {
  return typeof wanted === 'string' ? isHeldChange(wanted) : wanted !== null;
}

/**
 * The page and project of a panel that the actor may change so; in a transaction they may until it ends. Fails as
 * {@link requirePage} does.
 */
export async function requirePanel(
  actor: Actor,
  panelId: string,
  wanted: WantedChanges,
  o: Pick<GuardOptions, 'leavesPage'> = {},
): Promise<GuardedPage & { pageId: string }> {
  const panel = await database().panel.findFirst({
    where: { id: panelId, removedAt: null, page: { deletedAt: null, project: projectOf(actor, 'view') } },
    select: { pageId: true },
  });
  if (panel === null) throw notFound('panel');
  if (wanted !== null) await holdPage(panel.pageId);
  return { ...(await requirePage(actor, panel.pageId, wanted, o)), pageId: panel.pageId };
}

/**
 * Of some pages those that the actor may change so now, and that nobody else holds. Whoever calls has checked the project.
 * @returns their ids
 */
export async function pagesToChange(
  actor: Actor,
  pageIds: readonly string[],
  wanted: PageChange,
): Promise<ReadonlySet<string>> {
  const pages = await database().page.findMany({
    where: { id: { in: [...pageIds] }, deletedAt: null, project: projectOf(actor, 'edit') },
    select: {
      id: true,
      ...standingSelect(actor),
    },
  });
  const free = pages.filter((page) => {
    const review = toPageReview(page);
    const roles = page.project.memberships.flatMap(({ role }) => pageRoles({ userId: actor.userId, role }, review));
    return mayChangePage(roles, wanted, review);
  });
  const ids = free.map(({ id }) => id);
  const held = isHeldChange(wanted) ? await heldByOthers(actor, ids) : new Map<string, unknown>();
  return new Set(ids.filter((id) => !held.has(id)));
}

/** In review what may wait is the state's matter; elsewhere what owners may do is a matter of who asks. */
function refusal(wanted: WantedChanges, review: PageReview): AppError {
  const isForOwners =
    typeof wanted === 'string' && review.state !== 'review' && mayChangePage(['owner'], wanted, review);
  return isForOwners ? mayDoLess('own') : pageLocked(review);
}

const IN_STATE = {
  draft: 'This page is a draft, so that isn’t possible now.',
  review: 'This page is in review.',
  changes: 'Changes of this page are requested, so that isn’t possible now.',
  approved: 'This page is approved, so it is locked.',
  published: 'This page is published, so it is locked.',
} as const;

/** What somebody hears whose change a page's state does not allow. */
export function pageLocked(review: Pick<PageReview, 'state' | 'stage'>): AppError {
  const action = isLocked(review)
    ? 'Unlock it in the page’s review, or work on a copy.'
    : review.state === 'review'
      ? 'Wait for the verdict, or withdraw the review.'
      : 'Look at the page’s review.';
  return new AppError('page-locked', IN_STATE[review.state], { action });
}
