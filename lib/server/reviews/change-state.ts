import { isLocked } from '@/lib/domain/review/review-rights';
import type { PageReview, ReviewStage, ReviewState } from '@/lib/contracts/review-states';
import type { HISTORY_ACTS } from '@/lib/contracts/reviews';
import { staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';

/** A page that is brought into another state. */
export interface StateStep {
  readonly pageId: string;
  readonly projectId: string;
  /** As it was read. */
  readonly revision: number;
  readonly review: PageReview;
  readonly act: (typeof HISTORY_ACTS)[number];
  readonly after: ReviewState;
  readonly stage: ReviewStage | null;
  readonly roundId: string | null;
  readonly note: string;
}

/**
 * Brings a page into another state and writes down who did it. The page's revision goes up, so that what others were about
 * to save meets the new state. What is handed over for review, and what nobody may change any more, is held by nobody. Call it in a transaction; whoever calls has checked that the actor may.
 * @throws AppError `revision-stale` when somebody changed the page meanwhile
 */
export async function changeState(actor: Actor, step: StateStep): Promise<void> {
  const { pageId, projectId, revision, review, act, after, stage, roundId, note } = step;
  const { count } = await database().page.updateMany({
    where: { id: pageId, revision, deletedAt: null },
    data: { reviewState: after, reviewStage: stage, revision: { increment: 1 } },
  });
  if (count === 0) throw staleRevision({ pageId }, { pageId, revision });
  if (act === 'request' || isLocked({ state: after })) await database().pageLock.deleteMany({ where: { pageId } });
  await database().pageStateChange.create({
    data: { projectId, pageId, actorId: actor.userId, act, before: review.state, after, stage, roundId, note },
  });
}
