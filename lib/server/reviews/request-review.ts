import type { PageSnapshot } from '@/lib/contracts/page-versions';
import type { RequestReview, ReviewRound } from '@/lib/contracts/reviews';
import { AppError, notFound, staleRevision } from '../app-error';
import { doerOf, recordActivity } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { requirePage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';
import { requireProject } from '../projects/require-project';
import { changeState } from './change-state';
import { viewRound } from './round-view';
import { keepVersion, openSnapshots } from './take-snapshot';

/**
 * Hands pages over for review: a version of each is kept, and the reviewers are told. For owners and editors. All pages go
 * into review, or none.
 * @throws AppError `not-found` also for pages of other projects, `role-missing`, `request-invalid` for reviewers who are no
 * members, `page-locked` for pages that are in review, approved or published, `revision-stale` for one that is saved just now
 */
export async function requestReview(actor: Actor, projectId: string, request: RequestReview): Promise<ReviewRound> {
  await requireProject(actor, projectId, 'edit');
  const snapshotOf = await openSnapshots(actor, projectId);
  const snapshots: (PageSnapshot | null)[] = [];
  for (const pageId of request.pageIds) snapshots.push(await snapshotOf(pageId));
  return inTransaction(async () => {
    await refuseStrangers(projectId, request.reviewerIds);
    const round = await createRound(actor, projectId, request);
    for (const snapshot of snapshots) {
      if (snapshot === null) throw notFound('page');
      const pageId = snapshot.page.id;
      const { revision, review } = await requirePage(actor, pageId, 'request');
      // Somebody saved it between: what is reviewed is what the version shows.
      if (revision !== snapshot.page.revision) throw staleRevision({ pageId, revision }, { pageId });
      const version = await keepVersion(actor, snapshot, { name: String(round.number), kind: 'round' });
      await database().roundPage.create({ data: { roundId: round.id, pageId, versionId: version.id } });
      const { stage, note } = request;
      const step = { act: 'request', after: 'review', stage, roundId: round.id, note } as const;
      await changeState(actor, { ...step, pageId, projectId, revision, review });
    }
    const doer = await doerOf(actor);
    const detail = `${request.stage} ${round.number}`;
    await notify(doer, request.reviewerIds, {
      projectId,
      kind: 'review-requested',
      subjectId: round.id,
      excerpt: request.note,
    });
    await recordActivity(doer, { projectId, kind: 'review-requested', detail });
    await announceChange(projectId, 'reviews');
    return viewRound(round.id);
  });
}

async function createRound(actor: Actor, projectId: string, { stage, note, dueOn, reviewerIds }: RequestReview) {
  // Of two who ask at once, the second waits for the number of the first.
  await database().$queryRaw`SELECT 1 AS "locked" FROM "Project" WHERE id = ${projectId}::uuid FOR UPDATE`;
  const last = await database().reviewRound.findFirst({
    where: { projectId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return database().reviewRound.create({
    data: {
      projectId,
      number: (last?.number ?? 0) + 1,
      stage,
      note,
      dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`),
      requestedById: actor.userId,
      reviewers: { create: reviewerIds.map((userId) => ({ userId })) },
    },
    select: { id: true, number: true },
  });
}

/** @throws AppError `request-invalid` */
export async function refuseStrangers(projectId: string, userIds: readonly string[]): Promise<void> {
  const where = { projectId, userId: { in: [...userIds] }, user: { disabledAt: null } };
  if ((await database().membership.count({ where })) === new Set(userIds).size) return;
  throw new AppError('request-invalid', 'A reviewer is not a member of this project.', {
    action: 'Invite them to the project first.',
    fields: [{ path: 'reviewerIds', message: 'names somebody who is not a member' }],
  });
}
