import type { ChangePageLock, PageLock } from '@/lib/contracts/page-locks';
import { lockStanding, mayWithLock, type LockAct } from '@/lib/domain/review/page-lock';
import { CONTENT_CHANGES, mayChangePage } from '@/lib/domain/review/review-rights';
import { AppError, notFound } from '../app-error';
import { doerOf, recordActivity } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { holdPage } from '../books/hold-page';
import { pageNumbers } from '../books/page-numbers';
import { pageLocked, requirePage, type GuardedPage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';
import { projectOf, requireProject } from '../projects/require-project';
import { readPageLocks } from '../page-locks/read-page-locks';
import { pageHeld } from '../page-locks/refuse-held';

/** The pages of a project that somebody has locked, for its members. @throws AppError `not-found` */
export async function findPageLocks(actor: Actor, projectId: string): Promise<{ items: PageLock[] }> {
  await requireProject(actor, projectId, 'view');
  const pages = await database().page.findMany({
    where: { projectId, deletedAt: null, lock: { isNot: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const locks = await readPageLocks(pages.map(({ id }) => id));
  return { items: [...locks.values()] };
}

/**
 * Locks a page for the actor, says that they work on it, asks its holder for it, or takes it over, as lib/domain/review/page-lock.ts
 * lets them. Who loses the page, and who is asked for it, is told. For owners and editors who may change something of the page;
 * of two at once exactly one holds it. May be repeated.
 * @throws AppError `not-found`, `role-missing`, `page-locked` where its review lets nobody like the actor change it, `page-held`
 * where somebody else holds it, `state-conflict` for what makes no sense with a free page
 */
export async function changePageLock(actor: Actor, pageId: string, { act }: ChangePageLock): Promise<PageLock> {
  return inTransaction(async () => {
    const page = await pageToLock(actor, pageId);
    const before = (await readPageLocks([pageId])).get(pageId) ?? null;
    requireAct(actor, { page, lock: before, act });
    switch (act) {
      case 'lock':
      case 'take-over':
        if (before?.holder.id !== actor.userId) await take(actor, { pageId, projectId: page.projectId, before });
        else await renew(pageId, { answers: act === 'lock' });
        break;
      case 'renew':
        await renew(pageId, { answers: false });
        break;
      case 'keep':
        await renew(pageId, { answers: true });
        break;
      case 'ask':
        await ask(actor, { pageId, projectId: page.projectId, before });
        break;
      default:
        act satisfies never;
    }
    if (act !== 'renew') await announceChange(page.projectId, 'locks');
    const after = (await readPageLocks([pageId])).get(pageId);
    if (after === undefined) throw notFound('lock');
    return after;
  });
}

/** Releases the actor's lock of a page; may be repeated. @throws AppError `not-found`, `page-held` for somebody else's lock */
export async function releasePageLock(actor: Actor, pageId: string): Promise<void> {
  await inTransaction(async () => {
    const where = { id: pageId, deletedAt: null, project: projectOf(actor, 'view') };
    const page = await database().page.findFirst({ where, select: { projectId: true } });
    if (page === null) throw notFound('page');
    await requireProject(actor, page.projectId, 'edit');
    await holdPage(pageId);
    const lock = (await readPageLocks([pageId])).get(pageId);
    if (lock !== undefined && lock.holder.id !== actor.userId) throw pageHeld(lock);
    const { count } = await database().pageLock.deleteMany({ where: { pageId, holderId: actor.userId } });
    if (count === 0) return;
    if (lock?.asked) {
      const told = { projectId: page.projectId, kind: 'lock-released', pageId, subjectId: pageId } as const;
      await notify(await doerOf(actor), [lock.asked.id], told);
    }
    await announceChange(page.projectId, 'locks');
  });
}

/** The page with what the actor is to it. @throws AppError as `requirePage`, and `page-locked` where they may change nothing of it */
async function pageToLock(actor: Actor, pageId: string): Promise<GuardedPage> {
  await holdPage(pageId);
  const page = await requirePage(actor, pageId, null);
  if (CONTENT_CHANGES.some((change) => mayChangePage(page.roles, change, page.review))) return page;
  throw pageLocked(page.review);
}

function requireAct(
  { userId }: Actor,
  { page, lock, act }: { readonly page: GuardedPage; readonly lock: PageLock | null; readonly act: LockAct },
): void {
  const standing = lockStanding(lock, { userId, nowMs: Date.now() });
  if (mayWithLock(page.roles, act, standing)) return;
  if (lock !== null && standing !== 'mine') throw pageHeld(lock);
  throw new AppError('state-conflict', standing === 'mine' ? 'You hold this page.' : 'Nobody holds this page now.', {
    action: standing === 'mine' ? 'Go on with your work.' : 'Lock it for yourself.',
  });
}

interface Place {
  readonly pageId: string;
  readonly projectId: string;
  readonly before: PageLock | null;
}

async function take(actor: Actor, { pageId, projectId, before }: Place): Promise<void> {
  const now = new Date();
  const data = { holderId: actor.userId, lockedAt: now, seenAt: now, askedById: null, askedAt: null };
  await database().pageLock.upsert({ where: { pageId }, create: { ...data, pageId }, update: data });
  if (before === null) return;
  const doer = await doerOf(actor);
  const number = (await pageNumbers([projectId])).get(pageId);
  await notify(doer, [before.holder.id], { projectId, kind: 'lock-taken', pageId, subjectId: pageId });
  await recordActivity(doer, {
    projectId,
    kind: 'lock-taken',
    page: number === undefined ? null : { id: pageId, number },
    detail: before.holder.name,
  });
}

async function renew(pageId: string, { answers }: { readonly answers: boolean }): Promise<void> {
  const answer = answers ? { askedById: null, askedAt: null } : {};
  await database().pageLock.update({ where: { pageId }, data: { seenAt: new Date(), ...answer } });
}

/** Asks once: who asks again waits for the same answer. Somebody else's question stays till it is answered or grows old. */
async function ask(actor: Actor, { pageId, projectId, before }: Place): Promise<void> {
  if (before === null) return;
  const isOpen = before.asked !== null && Date.parse(before.asked.answerBy) > Date.now();
  if (isOpen || before.asked?.id === actor.userId) return;
  await database().pageLock.update({
    where: { pageId },
    data: { askedById: actor.userId, askedAt: new Date() },
  });
  await notify(await doerOf(actor), [before.holder.id], { projectId, kind: 'lock-asked', pageId, subjectId: pageId });
}
