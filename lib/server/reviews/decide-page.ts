import type { DecidePage, ReviewRound } from '@/lib/contracts/reviews';
import { roundOutcome } from '@/lib/domain/review/round-outcome';
import { AppError, notFound, staleRevision } from '../app-error';
import { doerOf, recordActivity } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { pageNumbers } from '../books/page-numbers';
import { requirePage, type GuardedPage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';
import { mayDoLess } from '../projects/require-project';
import { changeState } from './change-state';
import { requireRound, viewRound, type RoundRow } from './round-view';

/**
 * Writes down what a reviewer says of a page, and brings the page into the state that follows from what all say. For the
 * round's reviewers and the project's owners. Of two who decide at once, the second is shown what the first said.
 * @param o.revision of the page in the round: it goes up with every verdict
 * @throws AppError `not-found`, `role-missing` for others, `page-locked` for a page that waits for no verdict,
 * `revision-stale` when there is another verdict, or another page, than they saw
 */
export async function decidePage(
  actor: Actor,
  target: { roundId: string; pageId: string },
  { revision, ...decision }: DecidePage & { revision: number },
): Promise<ReviewRound> {
  return inTransaction(async () => {
    const round = await requireRound(actor, target.roundId);
    const roundPage = round.pages.find(({ pageId }) => pageId === target.pageId);
    if (roundPage === undefined) throw notFound('page');
    await refuseOthers(actor, round);
    // Somebody else decided since they looked: that is told first, whatever state the page is in by now.
    const { count } = await database().roundPage.updateMany({
      where: { id: roundPage.id, revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await viewRound(round.id), decision);
    const page = await requirePage(actor, target.pageId, 'decide', { isDecision: true });
    if (roundPage.outcome !== 'waiting') throw isOver();
    if (page.revision !== decision.pageRevision) throw staleRevision({ revision: page.revision }, decision);
    const { verdict, summary, pageRevision } = decision;
    const said = { verdict, summary, pageRevision, createdAt: new Date() };
    await database().pageVerdict.upsert({
      where: { roundPageId_reviewerId: { roundPageId: roundPage.id, reviewerId: actor.userId } },
      create: { ...said, roundPageId: roundPage.id, reviewerId: actor.userId },
      update: said,
    });
    await settlePage(actor, round, { ...page, roundPageId: roundPage.id, pageId: target.pageId, note: summary });
    await tellOfVerdict(actor, round, { pageId: target.pageId, verdict, summary });
    await announceChange(round.projectId, 'reviews');
    return viewRound(round.id);
  });
}

/** @throws AppError `role-missing` for who is neither asked to review nor an owner */
export async function refuseOthers(actor: Actor, { projectId, reviewers }: RoundRow): Promise<void> {
  if (reviewers.some(({ userId, removedAt }) => userId === actor.userId && removedAt === null)) return;
  const where = { projectId, userId: actor.userId, role: 'owner' as const };
  if ((await database().membership.count({ where })) === 0) throw mayDoLess('own');
}

function isOver(): AppError {
  return new AppError('page-locked', 'This page waits for no verdict in this round.', {
    action: 'Reload the review to see what became of it.',
  });
}

/**
 * Brings a page that waits into the state that follows from its verdicts, if they decide it. Call it in a transaction, after
 * verdicts or reviewers changed.
 * @returns whether it is decided
 */
export async function settlePage(
  actor: Actor,
  round: Pick<RoundRow, 'id' | 'projectId' | 'stage'>,
  page: Omit<GuardedPage, 'roles'> & { readonly roundPageId: string; readonly pageId: string; readonly note: string },
): Promise<boolean> {
  const { projectId } = round;
  const verdicts = await database().pageVerdict.findMany({ where: { roundPageId: page.roundPageId } });
  const reviewers = await database().roundReviewer.findMany({ where: { roundId: round.id, removedAt: null } });
  const owners = await database().membership.findMany({ where: { projectId, role: 'owner' } });
  const ids = (of: readonly { userId: string }[]) => of.map(({ userId }) => userId);
  const outcome = roundOutcome(verdicts, { reviewerIds: ids(reviewers), ownerIds: ids(owners) });
  if (outcome === 'waiting') return false;
  await database().roundPage.update({ where: { id: page.roundPageId }, data: { outcome } });
  const { pageId, revision, review, note } = page;
  const step = { pageId, projectId, revision, review, note, stage: round.stage, roundId: round.id };
  await changeState(actor, { ...step, act: outcome === 'approved' ? 'approve' : 'changes', after: outcome });
  return true;
}

async function tellOfVerdict(
  actor: Actor,
  round: RoundRow,
  { pageId, verdict, summary }: { pageId: string; verdict: 'approve' | 'changes'; summary: string },
): Promise<void> {
  const { projectId } = round;
  const doer = await doerOf(actor);
  const page = await database().page.findUniqueOrThrow({ where: { id: pageId }, select: { authorId: true } });
  const told = [round.requestedById, page.authorId].flatMap((id) => id ?? []);
  await notify(doer, told, { projectId, kind: 'review-decided', pageId, subjectId: round.id, excerpt: summary });
  const number = (await pageNumbers([projectId])).get(pageId) ?? 1;
  const detail = summary === '' ? verdict : `${verdict}: ${summary}`;
  await recordActivity(doer, { projectId, kind: 'review-decided', page: { id: pageId, number }, detail });
}
