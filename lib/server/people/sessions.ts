import type { Page, PageQuery } from '@/lib/contracts/page';
import { idSchema } from '@/lib/contracts/page';
import type { SessionView } from '@/lib/contracts/people';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';

/** Where one is signed in, newest first. Anybody for themselves. */
export async function findSessions(actor: Actor, query: PageQuery): Promise<Page<SessionView>> {
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().session.findMany({
    where: { userId: actor.userId, expiresAt: { gt: new Date() }, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, {
    position: (row) => row.id,
    item: (row) => ({
      id: row.id,
      method: row.method,
      userAgent: row.userAgent,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      isCurrent: row.id === actor.sessionId,
    }),
  });
}

/** Ends one of one's own sessions at once. @throws AppError `not-found`, also for other people's */
export async function deleteSession(actor: Actor, sessionId: string): Promise<void> {
  const { count } = await database().session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
  if (count === 0) throw notFound('session');
}
