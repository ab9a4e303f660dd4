import type { PageReview, ReviewState } from '@/lib/contracts/review-states';
import type { ProjectReview, StateAct } from '@/lib/contracts/reviews';
import { MEMBERS_WHO } from '@/lib/domain/access/member-rights';
import { notFound } from '../app-error';
import { doerOf, recordActivity } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { pageNumbers } from '../books/page-numbers';
import { requirePage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { announceChange } from '../projects/announce-change';
import { requireProject } from '../projects/require-project';
import { changeState } from './change-state';
import { getProjectReview } from './find-reviews';
import { pageReviewSelect, toPageReview } from '../books/page-review';

const AFTER: Readonly<Record<StateAct, ReviewState>> = {
  continue: 'draft',
  unlock: 'draft',
  publish: 'published',
  unpublish: 'approved',
};

/**
 * Goes on with the next stage, unlocks, publishes or takes back pages: all of them or none. Who did it, and why, is written
 * down. For whom lib/domain/review lets.
 * @throws AppError `not-found` also for pages of other projects, `role-missing`, `page-locked`, `revision-stale`
 */
export async function changePageStates(
  actor: Actor,
  projectId: string,
  { pageIds, act, note }: { pageIds: readonly string[]; act: StateAct; note: string },
): Promise<ProjectReview> {
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    const numbers = await pageNumbers([projectId]);
    const doer = await doerOf(actor);
    for (const pageId of pageIds) {
      const number = numbers.get(pageId);
      if (number === undefined) throw notFound('page');
      const { revision, review } = await requirePage(actor, pageId, act);
      const step = { act, after: AFTER[act], stage: review.stage, roundId: null, note };
      await changeState(actor, { ...step, pageId, projectId, revision, review });
      const kind = act === 'unlock' || act === 'unpublish' ? 'page-unlocked' : 'state-changed';
      await recordActivity(doer, { projectId, kind, page: { id: pageId, number }, detail: note === '' ? act : note });
    }
    await announceChange(projectId, 'reviews');
    return getProjectReview(actor, projectId);
  });
}

/**
 * Makes a member who may edit responsible for a page. For owners, and its author.
 * @throws AppError `not-found` also for somebody who may not edit the project, `role-missing`, `page-locked`
 */
export async function assignPage(actor: Actor, pageId: string, { userId }: { userId: string }): Promise<PageReview> {
  return inTransaction(async () => {
    const { projectId } = await requirePage(actor, pageId, 'assign');
    const where = { projectId, userId, role: { in: [...MEMBERS_WHO.edit] } };
    if ((await database().membership.count({ where })) === 0) throw notFound('member');
    const row = await database().page.update({
      where: { id: pageId },
      data: { authorId: userId },
      select: pageReviewSelect,
    });
    await announceChange(projectId, 'reviews');
    return toPageReview(row);
  });
}
