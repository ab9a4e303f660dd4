import type { ReviewRound } from '@/lib/contracts/reviews';
import { mayChangeRound } from '@/lib/domain/review/review-rights';
import { AppError } from '../app-error';
import { doerOf, recordActivity } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';
import { mayDoLess, requireProject } from '../projects/require-project';
import { changeState } from './change-state';
import { settlePage } from './decide-page';
import { pageReviewSelect, toPageReview } from '../books/page-review';
import { refuseStrangers } from './request-review';
import { requireRound, roundInclude, viewRound, type RoundRow } from './round-view';

/**
 * Changes who reviews an open round, and until when. What removed reviewers said stays in the record and counts no more:
 * a page that waited for them alone is decided by what the others said. For owners, and who requested it.
 * @throws AppError `not-found`, `role-missing`, `request-invalid` for reviewers who are no members, `state-conflict` for a
 * round that is over
 */
export async function updateReview(
  actor: Actor,
  roundId: string,
  change: { reviewerIds?: readonly string[] | undefined; dueOn?: string | null | undefined },
): Promise<ReviewRound> {
  return inTransaction(async () => {
    const round = await openRound(actor, roundId);
    if (change.dueOn !== undefined) {
      const dueOn = change.dueOn === null ? null : new Date(`${change.dueOn}T00:00:00Z`);
      await database().reviewRound.update({ where: { id: roundId }, data: { dueOn } });
    }
    if (change.reviewerIds !== undefined) await replaceReviewers(actor, round, change.reviewerIds);
    await announceChange(round.projectId, 'reviews');
    return viewRound(roundId);
  });
}

async function replaceReviewers(actor: Actor, round: RoundRow, reviewerIds: readonly string[]): Promise<void> {
  const { id: roundId, projectId, note } = round;
  await refuseStrangers(projectId, reviewerIds);
  const asked = new Set(round.reviewers.flatMap(({ userId, removedAt }) => (removedAt === null ? [userId] : [])));
  const gone = { roundId, removedAt: null, userId: { notIn: [...reviewerIds] } };
  await database().roundReviewer.updateMany({ where: gone, data: { removedAt: new Date() } });
  for (const userId of reviewerIds) {
    const where = { roundId_userId: { roundId, userId } };
    await database().roundReviewer.upsert({ where, create: { roundId, userId }, update: { removedAt: null } });
  }
  const fresh = reviewerIds.filter((id) => !asked.has(id));
  const notice = { projectId, kind: 'review-requested', subjectId: roundId, excerpt: note } as const;
  await notify(await doerOf(actor), fresh, notice);
  await settleWaiting(actor, round);
}

/** Decides what verdicts decide by now, and lets everybody's book know of its reviewers. */
async function settleWaiting(actor: Actor, round: RoundRow): Promise<void> {
  for (const { id: roundPageId, pageId, outcome } of round.pages) {
    if (outcome !== 'waiting') continue;
    const page = await pageToSettle(pageId);
    if (page === null) continue;
    if (await settlePage(actor, round, { ...page, roundPageId, pageId, note: '' })) continue;
    await database().page.update({ where: { id: pageId }, data: { revision: { increment: 1 } } });
  }
}

async function pageToSettle(pageId: string) {
  const row = await database().page.findFirst({
    where: { id: pageId, deletedAt: null },
    select: { projectId: true, revision: true, ...pageReviewSelect },
  });
  return row && { projectId: row.projectId, revision: row.revision, review: toPageReview(row) };
}

/**
 * Takes pages that wait for a verdict back: they are drafts again. For owners, and who requested it.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for a round that is over
 */
export async function withdrawReview(actor: Actor, roundId: string): Promise<ReviewRound> {
  return inTransaction(async () => {
    const round = await openRound(actor, roundId);
    const { projectId, stage } = round;
    for (const { id, pageId, outcome } of round.pages) {
      if (outcome !== 'waiting') continue;
      await database().roundPage.update({ where: { id }, data: { outcome: 'withdrawn' } });
      const page = await pageToSettle(pageId);
      if (page === null) continue;
      const step = { act: 'withdraw', after: 'draft', stage, roundId, note: '' } as const;
      await changeState(actor, { ...step, ...page, pageId });
    }
    await database().reviewRound.update({ where: { id: roundId }, data: { withdrawnAt: new Date() } });
    const doer = await doerOf(actor);
    const told = round.reviewers.flatMap(({ userId, removedAt }) => (removedAt === null ? [userId] : []));
    await notify(doer, told, { projectId, kind: 'review-closed', subjectId: roundId });
    await recordActivity(doer, { projectId, kind: 'review-closed', detail: `${stage} ${round.number}` });
    await announceChange(projectId, 'reviews');
    return viewRound(roundId);
  });
}

async function openRound(actor: Actor, roundId: string): Promise<RoundRow> {
  const round = await requireRound(actor, roundId);
  const role = await requireProject(actor, round.projectId, 'view');
  if (!mayChangeRound({ userId: actor.userId, role }, round)) throw mayDoLess('own');
  if (round.pages.some(({ outcome }) => outcome === 'waiting')) return round;
  throw new AppError('state-conflict', 'This review is over.', { action: 'Request a new one.' });
}

/**
 * Takes somebody who left a project out of its open rounds; what waited for them alone is decided by the others' verdicts.
 * Call it in the transaction that removes them.
 */
export async function removeReviewer(
  actor: Actor,
  { projectId, userId }: { projectId: string; userId: string },
): Promise<void> {
  const open = { projectId, pages: { some: { outcome: 'waiting' as const } } };
  const rounds = await database().roundReviewer.findMany({
    where: { userId, removedAt: null, round: open },
    select: { roundId: true },
  });
  for (const { roundId } of rounds) {
    await database().roundReviewer.updateMany({ where: { roundId, userId }, data: { removedAt: new Date() } });
    // They may be the actor, who is no member any more.
    const where = { id: roundId };
    await settleWaiting(actor, await database().reviewRound.findUniqueOrThrow({ where, include: roundInclude }));
  }
}
