import type { PageLock } from '@/lib/contracts/page-locks';
import { LOCK_RENEW_MS } from '@/lib/domain/review/page-lock';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { readPageLocks } from './read-page-locks';

/** Of some pages those that somebody else holds, with their locks. Whoever calls has checked the pages. */
export async function heldByOthers(
  { userId }: Pick<Actor, 'userId'>,
  pageIds: readonly string[],
): Promise<ReadonlyMap<string, PageLock>> {
  const locks = await readPageLocks(pageIds);
  return new Map([...locks].filter(([, { holder }]) => holder.id !== userId));
}

/** Refuses a change of pages one of which somebody else holds. @throws AppError `page-held` */
export async function refuseHeld(actor: Pick<Actor, 'userId'>, pageIds: readonly string[]): Promise<void> {
  const [lock] = (await heldByOthers(actor, pageIds)).values();
  if (lock !== undefined) throw pageHeld(lock);
}

/**
 * Refuses a change of a page that somebody else holds; a change by its holder is a sign of life. In a transaction that holds the
 * page it stays so till that ends.
 * @throws AppError `page-held`
 */
export async function passLock({ userId }: Pick<Actor, 'userId'>, pageId: string): Promise<void> {
  const lock = (await readPageLocks([pageId])).get(pageId);
  if (lock === undefined) return;
  if (lock.holder.id !== userId) throw pageHeld(lock);
  // Not with every save, since a sign of life a minute is enough.
  const seenAt = { lt: new Date(Date.now() - LOCK_RENEW_MS) };
  await database().pageLock.updateMany({ where: { pageId, holderId: userId, seenAt }, data: { seenAt: new Date() } });
}

/** What somebody hears whose change another person's lock keeps off. */
export function pageHeld(lock: PageLock): AppError {
  const until = lock.expiresAt.slice(11, 16);
  return new AppError('page-held', `${lock.holder.name} has locked this page until ${until} UTC.`, {
    action: 'Ask them for the page, or take over the lock. Comments and suggestions are still possible.',
    lock: { holderName: lock.holder.name, expiresAt: lock.expiresAt },
  });
}
