import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';
import type { BookPage } from '@/lib/contracts/books';
import { letteringMarkSchema, type LetteringMark, type LetteringOrder } from '@/lib/contracts/lettering-orders';
import { isOrderDone, orderProblem, withOrder } from '@/lib/domain/review/lettering-orders';
import { AppError, notFound, staleRevision } from '../app-error';
import { doerOf, recordActivity } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { balloonData, toBalloon } from '../balloons/balloon-row';
import { getPage } from '../books/get-book';
import { requirePage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';
import { projectOf } from '../projects/require-project';
import { carryWordsToScript } from '../books/carry-words';

const orderInclude = {
  author: { select: { name: true } },
  round: { select: { number: true } },
} satisfies Prisma.LetteringOrderInclude;

type OrderRow = Prisma.LetteringOrderGetPayload<{ include: typeof orderInclude }>;

function toOrder(row: OrderRow, balloons: readonly Balloon[]): LetteringOrder {
  const mark = letteringMarkSchema.parse(row.mark);
  const now = balloons.find(({ id }) => id === row.balloonId);
  return {
    id: row.id,
    pageId: row.pageId,
    balloonId: row.balloonId,
    roundNumber: row.round?.number ?? null,
    versionId: row.versionId,
    authorName: row.author?.name ?? '',
    mark,
    note: row.note,
    before: balloonSchema.parse(row.before),
    state: row.state,
    isDone: now === undefined ? null : isOrderDone(now, mark),
    createdAt: row.createdAt.toISOString(),
  };
}

async function balloonsOf(pageId: string): Promise<Balloon[]> {
  return (await database().balloon.findMany({ where: { pageId } })).map(toBalloon);
}

async function viewOrders(pageId: string): Promise<LetteringOrder[]> {
  const rows = await database().letteringOrder.findMany({
    where: { pageId, state: { not: 'withdrawn' } },
    orderBy: { id: 'asc' },
    include: orderInclude,
  });
  const balloons = await balloonsOf(pageId);
  return rows.map((row) => toOrder(row, balloons));
}

/** The lettering orders of a page, the oldest first, for members of its project. @throws AppError `not-found` */
export async function findLetteringOrders(actor: Actor, pageId: string): Promise<{ items: LetteringOrder[] }> {
  const page = { id: pageId, deletedAt: null, project: projectOf(actor, 'view') };
  if ((await database().page.count({ where: page })) === 0) throw notFound('page');
  return { items: await viewOrders(pageId) };
}

/**
 * Orders a change of a balloon's lettering. For owners, editors, and the page's reviewers.
 * @throws AppError `not-found`, `role-missing`, `page-locked`, `state-conflict` for letters that are not in the balloon,
 * and for what is so already
 */
export async function createLetteringOrder(
  actor: Actor,
  pageId: string,
  order: { balloonId: string; mark: LetteringMark; note: string },
): Promise<LetteringOrder> {
  return inTransaction(async () => {
    const { projectId } = await requirePage(actor, pageId, 'order', { isDecision: true });
    const { balloonId, mark, note } = order;
    const balloons = await balloonsOf(pageId);
    const before = balloons.find(({ id }) => id === balloonId);
    if (before === undefined) throw notFound('balloon');
    refuseImpossible(before, mark);
    const round = await database().roundPage.findFirst({
      where: { pageId, round: { withdrawnAt: null } },
      orderBy: { id: 'desc' },
      select: { roundId: true, versionId: true },
    });
    const row = await database().letteringOrder.create({
      data: { pageId, balloonId, mark, note, before, authorId: actor.userId, ...round },
      include: orderInclude,
    });
    await tellOfOrder(actor, { projectId, pageId, mark, note });
    return toOrder(row, balloons);
  });
}

/** @throws AppError `state-conflict` */
function refuseImpossible(balloon: Balloon, mark: LetteringMark): void {
  const problem = orderProblem(balloon, mark);
  if (problem === null) return;
  const sentence =
    problem === 'done' ? 'The balloon is set like that already.' : 'These letters can’t be set so in this balloon.';
  const action = problem === 'done' ? 'Order something else.' : 'Copy them as they stand in the balloon.';
  throw new AppError('state-conflict', sentence, { action });
}

async function tellOfOrder(
  actor: Actor,
  { projectId, pageId, mark, note }: { projectId: string; pageId: string; mark: LetteringMark; note: string },
): Promise<void> {
  const doer = await doerOf(actor);
  const { authorId } = await database().page.findUniqueOrThrow({ where: { id: pageId }, select: { authorId: true } });
  const { number } = await getPage(actor, pageId);
  const notice = { projectId, kind: 'order-added', pageId, subjectId: pageId, excerpt: note } as const;
  await notify(doer, authorId === null ? [] : [authorId], notice);
  await recordActivity(doer, { projectId, kind: 'order-added', page: { id: pageId, number }, detail: mark.kind });
  await announceChange(projectId, 'reviews');
}

/**
 * Carries open orders out: the balloons are changed, and nothing else. All of them or none. For whom the page's state lets
 * change its letters.
 * @throws AppError `not-found`, `role-missing`, `page-locked`, `state-conflict` where letters are gone, `revision-stale`
 */
export async function applyLetteringOrders(
  actor: Actor,
  pageId: string,
  { orderIds, revision }: { orderIds: readonly string[]; revision: number },
): Promise<{ items: LetteringOrder[]; page: BookPage }> {
  return inTransaction(async () => {
    const { projectId } = await requirePage(actor, pageId, 'letter');
    const { count } = await database().page.updateMany({
      where: { id: pageId, revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getPage(actor, pageId), { orderIds });
    const orders = await database().letteringOrder.findMany({
      where: { id: { in: [...orderIds] }, pageId, state: 'open' },
      orderBy: { id: 'asc' },
    });
    if (orders.length < new Set(orderIds).size) throw notFound('order');
    const before = await balloonsOf(pageId);
    for (const { balloonId, mark } of orders) await applyOrder(pageId, balloonId, letteringMarkSchema.parse(mark));
    await carryWordsToScript(projectId, { before, after: await balloonsOf(pageId) });
    await database().letteringOrder.updateMany({
      where: { id: { in: [...orderIds] } },
      data: { state: 'applied', appliedById: actor.userId },
    });
    await announceChange(projectId, 'reviews');
    return { items: await viewOrders(pageId), page: await getPage(actor, pageId) };
  });
}

async function applyOrder(pageId: string, balloonId: string, mark: LetteringMark): Promise<void> {
  const row = await database().balloon.findFirst({ where: { id: balloonId, pageId } });
  if (row === null) throw gone('The balloon of an order is not on the page any more.');
  const changed = withOrder(toBalloon(row), mark);
  if (changed === null) throw gone('The letters of an order are not in its balloon any more.');
  const { text, content } = balloonData(changed, row.position);
  await database().balloon.update({ where: { id: balloonId }, data: { text, content } });
}

function gone(sentence: string): AppError {
  return new AppError('state-conflict', sentence, { action: 'Withdraw that order, or make a new one.' });
}

/**
 * Ticks an order off once it is seen done, opens it again for the next round, or withdraws it. For owners, editors, and the
 * page's reviewers.
 * @throws AppError `not-found`, `role-missing`, `page-locked`
 */
export async function updateLetteringOrder(
  actor: Actor,
  orderId: string,
  { state }: { state: 'open' | 'verified' | 'withdrawn' },
): Promise<LetteringOrder> {
  return inTransaction(async () => {
    const found = await database().letteringOrder.findFirst({
      where: { id: orderId, page: { deletedAt: null, project: projectOf(actor, 'view') } },
      select: { pageId: true },
    });
    if (found === null) throw notFound('order');
    const { pageId } = found;
    const { projectId } = await requirePage(actor, pageId, 'order', { isDecision: true });
    const row = await database().letteringOrder.update({
      where: { id: orderId },
      data: { state, verifiedById: state === 'verified' ? actor.userId : null },
      include: orderInclude,
    });
    if (state === 'verified') {
      const { number } = await getPage(actor, pageId);
      const told = { projectId, kind: 'order-verified', page: { id: pageId, number } } as const;
      await recordActivity(await doerOf(actor), { ...told, detail: letteringMarkSchema.parse(row.mark).kind });
    }
    await announceChange(projectId, 'reviews');
    return toOrder(row, await balloonsOf(pageId));
  });
}
