import type { EndedAccess } from '@/lib/contracts/people-admin';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { recordAudit } from '../audit/record-audit';
import { database, inTransaction } from '../database/database';

/**
 * Deletes a person's sessions, and their access tokens where wanted: browsers and programs are out with their next request,
 * event streams within seconds. Call it in the transaction that says why.
 * @param o.exceptSession stays open
 */
export async function endAccess(
  userId: string,
  o: { readonly revokesTokens: boolean; readonly exceptSession?: string },
): Promise<EndedAccess> {
  const kept = o.exceptSession === undefined ? {} : { id: { not: o.exceptSession } };
  const { count: sessions } = await database().session.deleteMany({ where: { userId, ...kept } });
  // A link that was printed for them would sign them in again.
  await database().signInLink.deleteMany({ where: { userId, usedAt: null } });
  if (!o.revokesTokens) return { sessions, tokens: 0 };
  const { count: tokens } = await database().accessToken.deleteMany({ where: { userId } });
  return { sessions, tokens };
}

/** Signs one's own other browsers out. Anybody for themselves; may be repeated. */
export function signOutElsewhere(actor: Actor, { revokesTokens }: { revokesTokens: boolean }): Promise<EndedAccess> {
  return inTransaction(() => endAccess(actor.userId, { revokesTokens, exceptSession: actor.sessionId }));
}

/**
 * Signs a person out everywhere; an admin who signs themselves out keeps the session that asks. For admins; may be repeated.
 * @throws AppError `role-missing`, `not-found`
 */
export async function signOutUser(
  actor: Actor,
  userId: string,
  { revokesTokens }: { revokesTokens: boolean },
): Promise<EndedAccess> {
  requireAdmin(actor);
  return inTransaction(async () => {
    const user = await database().user.findUnique({ where: { id: userId }, select: { name: true } });
    if (user === null) throw notFound('person');
    const own = userId === actor.userId ? { exceptSession: actor.sessionId } : {};
    const ended = await endAccess(userId, { revokesTokens, ...own });
    await recordAudit(actor, {
      kind: 'user-signed-out',
      target: { id: userId, name: user.name },
      changes: Object.entries(ended).map(([field, count]) => ({ field, before: count, after: 0 })),
    });
    return ended;
  });
}
