import type { ChangePassword, Me, UpdateMe } from '@/lib/contracts/people';
import { digestIntervalSchema, localeSchema, themeSchema } from '@/lib/contracts/people';
import { AppError, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { hashPassword, isPasswordRight } from '../auth/password';
import { forgetAttempts, takeTurn, type RateLimitKey } from '../auth/rate-limit';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import { throwIfTaken } from '../database/unique-violation';

/** The person who is signed in. Anybody for themselves. */
export async function getMe(actor: Actor): Promise<Me> {
  const user = await database().user.findUniqueOrThrow({ where: { id: actor.userId }, include: { accounts: true } });
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    locale: localeSchema.parse(user.locale),
    theme: themeSchema.parse(user.theme),
    digestEvery: digestIntervalSchema.catch('never').parse(user.digestEvery),
    hasPassword: user.passwordHash !== null,
    providers: user.accounts.map((account) => account.provider),
    sessionId: actor.sessionId,
    revision: user.revision,
  };
}

/**
 * Changes one's own name, e-mail, language or theme.
 * @throws AppError `revision-stale` with both versions, `email-taken`
 */
export async function updateMe(actor: Actor, update: { revision: number; change: UpdateMe }): Promise<Me> {
  const where = { id: actor.userId, revision: update.revision };
  const data = { ...defined(update.change), revision: { increment: 1 } };
  const { count } = await database()
    .user.updateMany({ where, data })
    .catch((error: unknown) => throwIfTaken(error, emailTaken()));
  const me = await getMe(actor);
  if (count === 0) throw staleRevision(me, update.change);
  return me;
}

/** What somebody hears whose e-mail belongs to another account. */
export function emailTaken(): AppError {
  return new AppError('email-taken', 'This email address is already in use.', {
    action: 'Use another email address, or sign in to that account.',
  });
}

/**
 * Sets or changes one's own password and ends all other sessions of the account.
 * @throws AppError `password-wrong` when the current one is not right, `too-many-attempts`
 */
export async function changePassword(actor: Actor, change: ChangePassword): Promise<void> {
  const attempt: RateLimitKey = { action: 'password', kind: 'account-from-address', who: actor.userId };
  await takeTurn(attempt);
  const user = await database().user.findUniqueOrThrow({ where: { id: actor.userId } });
  if (user.passwordHash !== null && !(await isPasswordRight(change.current ?? '', user.passwordHash))) {
    throw new AppError('password-wrong', 'The current password is incorrect.', { action: 'Try again.' });
  }
  const passwordHash = await hashPassword(change.next);
  await inTransaction(async () => {
    await database().user.update({ where: { id: actor.userId }, data: { passwordHash } });
    await database().session.deleteMany({ where: { userId: actor.userId, id: { not: actor.sessionId } } });
  });
  await forgetAttempts(attempt);
}
