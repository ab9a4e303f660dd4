import { HISTORY_ACTS, type ReviewRound, type RoundPage, type StateChange } from '@/lib/contracts/reviews';
import { z } from 'zod';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { pageNumbers } from '../books/page-numbers';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { projectOf } from '../projects/require-project';

const byName = { select: { name: true } } as const;

export const roundInclude = {
  project: { select: { title: true } },
  requestedBy: byName,
  reviewers: { include: { user: byName }, orderBy: { userId: 'asc' } },
  pages: {
    orderBy: { page: { position: 'asc' } },
    include: {
      verdicts: { include: { reviewer: byName }, orderBy: { id: 'asc' } },
      ticks: { include: { user: byName }, orderBy: { itemId: 'asc' } },
    },
  },
} satisfies Prisma.ReviewRoundInclude;

export type RoundRow = Prisma.ReviewRoundGetPayload<{ include: typeof roundInclude }>;

/** A round as the API tells it. @param numbers of the project's pages, by id */
export function toReviewRound(row: RoundRow, numbers: ReadonlyMap<string, number>): ReviewRound {
  return {
    id: row.id,
    projectId: row.projectId,
    projectTitle: row.project.title,
    number: row.number,
    stage: row.stage,
    requestedById: row.requestedById,
    requestedBy: row.requestedBy?.name ?? '',
    note: row.note,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    state: stateOf(row),
    reviewers: row.reviewers.map(({ userId, user, removedAt }) => ({
      userId,
      name: user.name,
      isRemoved: removedAt !== null,
    })),
    pages: row.pages.map((page) => toRoundPage(page, numbers.get(page.pageId) ?? null)),
    createdAt: row.createdAt.toISOString(),
  };
}

function stateOf({ pages, withdrawnAt }: RoundRow): ReviewRound['state'] {
  if (pages.some(({ outcome }) => outcome === 'waiting')) return 'open';
  return withdrawnAt === null ? 'done' : 'withdrawn';
}

function toRoundPage(row: RoundRow['pages'][number], number: number | null): RoundPage {
  return {
    pageId: row.pageId,
    number,
    versionId: row.versionId,
    outcome: row.outcome,
    verdicts: row.verdicts.map(({ reviewerId, reviewer, verdict, summary, createdAt }) => ({
      reviewerId,
      reviewerName: reviewer?.name ?? '',
      verdict,
      summary,
      createdAt: createdAt.toISOString(),
    })),
    ticks: row.ticks.map(({ itemId, user }) => ({ itemId, userName: user.name })),
    revision: row.revision,
  };
}

/** A round of a project that the actor may look at. @throws AppError `not-found` */
export async function requireRound(actor: Actor, roundId: string): Promise<RoundRow> {
  const row = await database().reviewRound.findFirst({
    where: { id: roundId, project: projectOf(actor, 'view') },
    include: roundInclude,
  });
  if (row === null) throw notFound('review');
  return row;
}

/** A round as it is now. Whoever calls has checked it. */
export async function viewRound(roundId: string): Promise<ReviewRound> {
  const row = await database().reviewRound.findUniqueOrThrow({ where: { id: roundId }, include: roundInclude });
  return toReviewRound(row, await pageNumbers([row.projectId]));
}

const actSchema = z.enum(HISTORY_ACTS);

export const changeInclude = {
  actor: byName,
  round: { select: { number: true } },
} satisfies Prisma.PageStateChangeInclude;

export function toStateChange(row: Prisma.PageStateChangeGetPayload<{ include: typeof changeInclude }>): StateChange {
  return {
    id: row.id,
    pageId: row.pageId,
    actorName: row.actor?.name ?? '',
    act: actSchema.parse(row.act),
    before: row.before,
    after: row.after,
    stage: row.stage,
    roundNumber: row.round?.number ?? null,
    note: row.note,
    createdAt: row.createdAt.toISOString(),
  };
}
