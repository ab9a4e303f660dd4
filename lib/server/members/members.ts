import type { Page, PageQuery } from '@/lib/contracts/page';
import { idSchema } from '@/lib/contracts/page';
import type { MemberRole, Membership } from '@/lib/contracts/projects';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { mayDoLess, requireProject } from '../projects/require-project';
import { removeReviewer } from '../reviews/change-round';

type MembershipRow = Prisma.MembershipGetPayload<{ include: { user: true } }>;

function toMembership(row: MembershipRow, actor: Actor): Membership {
  return {
    userId: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: row.role,
    isMe: row.userId === actor.userId,
    createdAt: row.createdAt.toISOString(),
  };
}

/** List the members of a project, longest there first. For its members. @throws AppError `not-found` */
export async function findMembers(actor: Actor, projectId: string, query: PageQuery): Promise<Page<Membership>> {
  await requireProject(actor, projectId, 'view');
  const after = decodeCursor(query.cursor, idSchema);
  const rows = await database().membership.findMany({
    where: { projectId, ...(after === null ? {} : { userId: { gt: after } }) },
    include: { user: true },
    orderBy: { userId: 'asc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: (row) => row.userId, item: (row) => toMembership(row, actor) });
}

/**
 * Changes what a member may do. For owners; may be repeated.
 * @throws AppError `not-found`, `role-missing`, `last-owner`
 */
export async function updateMember(
  actor: Actor,
  update: { projectId: string; userId: string; role: MemberRole },
): Promise<Membership> {
  const { projectId, userId, role } = update;
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'own');
    await lockOwners(projectId);
    const { count } = await database().membership.updateMany({ where: { projectId, userId }, data: { role } });
    if (count === 0) throw notFound('member');
    await requireOwner(projectId);
    const where = { projectId_userId: { projectId, userId } };
    return toMembership(await database().membership.findUniqueOrThrow({ where, include: { user: true } }), actor);
  });
}

/**
 * Takes a member out of a project. For owners, and for everybody for themselves.
 * @throws AppError `not-found`, `role-missing`, `last-owner`
 */
export async function deleteMember(actor: Actor, target: { projectId: string; userId: string }): Promise<void> {
  await inTransaction(async () => {
    const role = await requireProject(actor, target.projectId, 'view');
    if (role !== 'owner' && target.userId !== actor.userId) throw mayDoLess('own');
    await lockOwners(target.projectId);
    const { count } = await database().membership.deleteMany({ where: target });
    if (count === 0) throw notFound('member');
    await removeReviewer(actor, target);
    await requireOwner(target.projectId);
  });
}

/** Two owners who leave at once wait for one another here, so that one stays. */
async function lockOwners(projectId: string): Promise<void> {
  await database().$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${projectId}::uuid FOR UPDATE`;
}

async function requireOwner(projectId: string): Promise<void> {
  if ((await database().membership.count({ where: { projectId, role: 'owner' } })) > 0) return;
  throw new AppError('last-owner', 'A project needs at least one owner.', {
    action: 'Make another member an owner first.',
  });
}
