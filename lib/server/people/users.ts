import type { Page, PageQuery } from '@/lib/contracts/page';
import { idSchema } from '@/lib/contracts/page';
import type { UpdateUser, User } from '@/lib/contracts/people';
import { AppError, notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import type { User as UserRow } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';

function toUser(row: UserRow): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    isDisabled: row.disabledAt !== null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
  };
}

/** Everybody in the studio, newest first. For admins. */
export async function findUsers(actor: Actor, query: PageQuery): Promise<Page<User>> {
  requireAdmin(actor);
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().user.findMany({
    ...(before === null ? {} : { where: { id: { lt: before } } }),
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: (row) => row.id, item: toUser });
}

/**
 * Changes a person's role, or closes and opens their account; closing ends their sessions. For admins.
 * @throws AppError `role-missing`, `not-found`, `revision-stale`, `last-admin` when nobody would be left to keep the studio
 */
export async function updateUser(
  actor: Actor,
  update: { userId: string; revision: number; change: UpdateUser },
): Promise<User> {
  requireAdmin(actor);
  return inTransaction(async () => {
    const { role, isDisabled } = update.change;
    // Two admins who demote each other at once wait for one another here, so that one stays.
    await database().$queryRaw`SELECT "id" FROM "User" WHERE "role" = 'admin' ORDER BY "id" FOR UPDATE`;
    const { count } = await database().user.updateMany({
      where: { id: update.userId, revision: update.revision },
      data: {
        ...(role === undefined ? {} : { role }),
        ...(isDisabled === undefined ? {} : { disabledAt: isDisabled ? new Date() : null }),
        revision: { increment: 1 },
      },
    });
    const row = await database().user.findUnique({ where: { id: update.userId } });
    if (row === null) throw notFound('person');
    if (count === 0) throw staleRevision(toUser(row), update.change);
    if (row.disabledAt !== null) await database().session.deleteMany({ where: { userId: row.id } });
    if ((await database().user.count({ where: { role: 'admin', disabledAt: null } })) === 0) throw lastAdmin();
    return toUser(row);
  });
}

function lastAdmin(): AppError {
  return new AppError('last-admin', 'The studio needs at least one admin.', {
    action: 'Make another member an admin first.',
  });
}
