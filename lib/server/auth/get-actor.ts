import { database } from '../database/database';
import type { Actor } from './actor';
import { readSessionId, SESSION_SECONDS } from './session-token';

const TOUCH_EVERY_MS = 5 * 60 * 1000;

/**
 * Who sent a request: the person of a session row that is there, has not run out, and whose account is open. The cookie
 * alone proves nothing, so a session that is deleted ends at once everywhere. Keeps a used session alive.
 */
export async function getActor(request: Request): Promise<Actor | null> {
  const sessionId = await readSessionId(request);
  return sessionId === null ? null : getSessionActor(sessionId);
}

/** The person of a session, by its id. */
export async function getSessionActor(sessionId: string): Promise<Actor | null> {
  const now = new Date();
  const session = await database().session.findFirst({
    where: { id: sessionId, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: { userId: true, lastSeenAt: true, user: { select: { role: true } } },
  });
  if (session === null) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touch(sessionId, session.userId, now);
  return { userId: session.userId, role: session.user.role, sessionId };
}

async function touch(sessionId: string, userId: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await database().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now, expiresAt } });
  await database().user.updateMany({ where: { id: userId }, data: { lastSeenAt: now } });
}
