import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database } from '../database/database';

/**
 * Holds all admins until the transaction ends, so that two who suspend or demote each other do so one after the other; and
 * looks again whether the actor is one still, since it may have waited for the other. Call it in the transaction.
 * @throws AppError `role-missing`
 */
export async function requireOpenAdmin(actor: Actor): Promise<void> {
  requireAdmin(actor);
  await database().$queryRaw`SELECT "id" FROM "User" WHERE "role" = 'admin' ORDER BY "id" FOR UPDATE`;
  const count = await database().user.count({ where: { id: actor.userId, role: 'admin', disabledAt: null } });
  if (count === 0) throw new AppError('role-missing', 'You are no admin any more.', { action: 'Ask an admin.' });
}

/** Call it at the end of a transaction that {@link requireOpenAdmin} began. @throws AppError `last-admin` */
export async function requireAnyAdmin(): Promise<void> {
  if ((await database().user.count({ where: { role: 'admin', disabledAt: null } })) > 0) return;
  throw new AppError('last-admin', 'The studio needs at least one admin.', {
    action: 'Make another member an admin first.',
  });
}
