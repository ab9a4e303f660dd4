import type { Page, PageQuery } from '@/lib/contracts/page';
import { idSchema } from '@/lib/contracts/page';
import type { UpdateUser, User } from '@/lib/contracts/people';
import { notFound, staleRevision } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import type { User as UserRow } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { endAccess } from './end-access';
import { requireAnyAdmin, requireOpenAdmin } from './require-open-admin';

function toUser(row: UserRow): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    isDisabled: row.disabledAt !== null,
    limits: limitsIn(row),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
  };
}

function limitsIn({ picturesPerDay, storageGib, waitingJobs }: UserRow): User['limits'] {
  return { picturesPerDay, storageGib, waitingJobs };
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
 * Changes a person's role or limits, or suspends and reactivates their account. Suspending ends their sessions and revokes
 * their access tokens at once, and pauses their drawings that wait; reactivating restores none of these. For admins.
 * @throws AppError `role-missing`, `not-found`, `revision-stale`, `last-admin` when nobody would be left to run the studio
 */
export async function updateUser(
  actor: Actor,
  update: { userId: string; revision: number; change: UpdateUser },
): Promise<User> {
  return inTransaction(async () => {
    await requireOpenAdmin(actor);
    const before = await database().user.findUnique({ where: { id: update.userId } });
    if (before === null) throw notFound('person');
    const { role, isDisabled, limits } = update.change;
    const isSwitched = isDisabled !== undefined && isDisabled !== (before.disabledAt !== null);
    const { count } = await database().user.updateMany({
      where: { id: update.userId, revision: update.revision },
      data: {
        ...(role === undefined ? {} : { role }),
        ...(isSwitched ? { disabledAt: isDisabled ? new Date() : null } : {}),
        ...(limits === undefined ? {} : defined(limits)),
        revision: { increment: 1 },
      },
    });
    const after = await database().user.findUniqueOrThrow({ where: { id: update.userId } });
    if (count === 0) throw staleRevision(toUser(after), update.change);
    // Reactivating too: a sign-in that was under way when the account was suspended may have left a session.
    if (isSwitched) await endAccess(after.id, { revokesTokens: true });
    if (isSwitched && isDisabled) await pauseDrawings(after.id);
    await requireAnyAdmin();
    await auditUser(actor, before, after);
    return toUser(after);
  });
}

/** What waits in the name of a person who can't see it; members of its projects may resume it. */
async function pauseDrawings(authorId: string): Promise<void> {
  await database().generation.updateMany({ where: { authorId, status: 'queued' }, data: { status: 'paused' } });
}

async function auditUser(actor: Actor, before: UserRow, after: UserRow): Promise<void> {
  const target = { id: after.id, name: after.name };
  const role = changesBetween({ role: before.role }, { role: after.role });
  if (role.length > 0) await recordAudit(actor, { kind: 'user-role-changed', target, changes: role });
  const limits = changesBetween(limitsIn(before), limitsIn(after));
  if (limits.length > 0) await recordAudit(actor, { kind: 'user-limits-changed', target, changes: limits });
  if ((before.disabledAt === null) === (after.disabledAt === null)) return;
  await recordAudit(actor, { kind: after.disabledAt === null ? 'user-reactivated' : 'user-suspended', target });
}
