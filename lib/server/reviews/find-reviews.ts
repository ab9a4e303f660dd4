import { askedPagesSchema, type ProjectReview, type ReviewRound, type StateChange } from '@/lib/contracts/reviews';
import { chapterLengths } from '@/lib/domain/review/page-count-check';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { pageNumbers } from '../books/page-numbers';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { projectOf, requireProject } from '../projects/require-project';
import { pageReviewSelect, toPageReview } from '../books/page-review';
import { changeInclude, roundInclude, toReviewRound, toStateChange, type RoundRow } from './round-view';

/** Rounds that a project tells of; older ones are in the history of its pages. */
const MOST_ROUNDS = 100;
const MOST_WAITING = 100;
const MOST_HISTORY = 200;

/** Where a project's pages stand in review, and its rounds, the newest first, for its members. @throws AppError `not-found` */
export async function getProjectReview(actor: Actor, projectId: string): Promise<ProjectReview> {
  await requireProject(actor, projectId, 'view');
  const numbers = await pageNumbers([projectId]);
  const pages = await database().page.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, chapter: true, isSpread: true, ...pageReviewSelect },
  });
  const { askedPages } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { askedPages: true },
  });
  const rounds = await database().reviewRound.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    take: MOST_ROUNDS,
    include: roundInclude,
  });
  return {
    pages: pages.map((row) => {
      const { id, chapter } = row;
      return { ...toPageReview(row), pageId: id, number: numbers.get(id) ?? 1, chapter };
    }),
    chapters: chapterLengths(pages, askedPagesSchema.catch({}).parse(askedPages)),
    rounds: rounds.map((row) => toReviewRound(row, numbers)),
  };
}

/**
 * What waits for the actor in all their projects: rounds with a page that they have said nothing of, by due date, and rounds
 * whose requested changes are theirs to make.
 */
export async function findWaitingReviews(actor: Actor): Promise<{ toReview: ReviewRound[]; toChange: ReviewRound[] }> {
  const { userId } = actor;
  const project = projectOf(actor, 'view');
  const live = { deletedAt: null } satisfies Prisma.PageWhereInput;
  const waiting = { outcome: 'waiting', page: live, verdicts: { none: { reviewerId: userId } } } as const;
  const toReview = await roundsWhere({
    project,
    reviewers: { some: { userId, removedAt: null } },
    pages: { some: waiting },
  });
  const isMine = { OR: [{ authorId: userId }, { authorId: null }] };
  const mine = { outcome: 'changes', page: { ...live, reviewState: 'changes', ...isMine } } as const;
  const requested = { outcome: 'changes', page: { ...live, reviewState: 'changes' } } as const;
  const toChange = await roundsWhere({
    project: projectOf(actor, 'edit'),
    OR: [{ pages: { some: mine } }, { requestedById: userId, pages: { some: requested } }],
  });
  const rows = [...toReview, ...toChange];
  const numbers = await pageNumbers(rows.map(({ projectId }) => projectId));
  return {
    toReview: toReview.map((row) => toReviewRound(row, numbers)),
    toChange: toChange.filter((row) => isNewest(row, toChange)).map((row) => toReviewRound(row, numbers)),
  };
}

/** Whether changes were requested of one of its pages, and in no later round. */
function isNewest(round: RoundRow, rounds: readonly RoundRow[]): boolean {
  const later = rounds.filter(({ projectId, number }) => projectId === round.projectId && number > round.number);
  const told = new Set(later.flatMap(({ pages }) => pages.map(({ pageId }) => pageId)));
  return round.pages.some(({ pageId, outcome }) => outcome === 'changes' && !told.has(pageId));
}

function roundsWhere(where: Prisma.ReviewRoundWhereInput) {
  return database().reviewRound.findMany({
    where,
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST_WAITING,
    include: roundInclude,
  });
}

/** Who changed the review state of a page, the newest first, for members of its project. @throws AppError `not-found` */
export async function getPageHistory(actor: Actor, pageId: string): Promise<{ items: StateChange[] }> {
  const page = { id: pageId, deletedAt: null, project: projectOf(actor, 'view') };
  if ((await database().page.count({ where: page })) === 0) throw notFound('page');
  const rows = await database().pageStateChange.findMany({
    where: { pageId },
    orderBy: { id: 'desc' },
    take: MOST_HISTORY,
    include: changeInclude,
  });
  return { items: rows.map(toStateChange) };
}
