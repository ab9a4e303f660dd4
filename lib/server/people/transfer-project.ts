import type { OwnedProject } from '@/lib/contracts/people-admin';
import { recordActivity, doerOf } from '../activity/record-activity';
import { AppError, notFound } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';

/**
 * The projects that a person owns, by title, those in the trash too, with the members that each could go to. For admins,
 * who see nothing else of them.
 * @throws AppError `role-missing`, `not-found`
 */
export async function findUserProjects(actor: Actor, userId: string): Promise<{ items: OwnedProject[] }> {
  requireAdmin(actor);
  if ((await database().user.count({ where: { id: userId } })) === 0) throw notFound('person');
  const rows = await database().project.findMany({
    where: { memberships: { some: { userId, role: 'owner' } } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    include: {
      memberships: {
        where: { userId: { not: userId }, user: { disabledAt: null } },
        include: { user: { select: { name: true } } },
        orderBy: { userId: 'asc' },
      },
    },
  });
  return {
    items: rows.map(({ id, title, deletedAt, memberships }) => ({
      id,
      title,
      isTrashed: deletedAt !== null,
      members: memberships.map((member) => ({ userId: member.userId, name: member.user.name })),
      hasOtherOwner: memberships.some(({ role }) => role === 'owner'),
    })),
  };
}

/**
 * Makes another person the owner of a project that somebody owns, who stays in it as an editor. For admins: the project need
 * not be theirs, and the new owner need not be its member yet. The audit log and the project's activity log tell of it.
 * @throws AppError `role-missing`, `not-found` also where the person does not own it, `state-conflict` for a new owner whose
 * account is deactivated
 */
export async function transferUserProject(
  actor: Actor,
  o: { readonly userId: string; readonly projectId: string; readonly toUserId: string },
): Promise<void> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const title = await lockProject(o.projectId);
    const { from, to } = await moveOwnership(o);
    await recordAudit(actor, {
      kind: 'project-transferred',
      target: { id: o.projectId, name: title },
      changes: [{ field: 'owner', before: from, after: to }],
    });
    await tell(actor, o.projectId, to);
  });
}

/**
 * Gives one's own project to another of its members; one stays in it as an editor. For owners.
 * @throws AppError `not-found` also for somebody who is no member, `role-missing`, `state-conflict`
 */
export async function transferProject(
  actor: Actor,
  { projectId, toUserId }: { readonly projectId: string; readonly toUserId: string },
): Promise<void> {
  await inTransaction(async () => {
    await lockProject(projectId);
    await requireProject(actor, projectId, 'own');
    if ((await database().membership.count({ where: { projectId, userId: toUserId } })) === 0) throw notFound('member');
    const { to } = await moveOwnership({ userId: actor.userId, projectId, toUserId });
    await tell(actor, projectId, to);
  });
}

/** Owners who change at once wait for one another here, as in `lib/server/members`. */
async function lockProject(projectId: string): Promise<string> {
  const [row] = await database().$queryRaw<{ title: string }[]>`
    SELECT title FROM "Project" WHERE "id" = ${projectId}::uuid FOR UPDATE`;
  if (row === undefined) throw notFound('project');
  return row.title;
}

async function moveOwnership(o: {
  readonly userId: string;
  readonly projectId: string;
  readonly toUserId: string;
}): Promise<{ from: string; to: string }> {
  const { userId, projectId, toUserId } = o;
  const owner = await database().membership.findFirst({
    where: { projectId, userId, role: 'owner' },
    include: { user: { select: { name: true } } },
  });
  if (owner === null) throw notFound('project');
  const next = await database().user.findUnique({
    where: { id: toUserId },
    select: { name: true, disabledAt: true },
  });
  if (next === null) throw notFound('person');
  if (next.disabledAt !== null || toUserId === userId) {
    throw new AppError('state-conflict', 'This person can’t become the owner of the project.', {
      action: 'Choose another member whose account is active.',
    });
  }
  await database().membership.upsert({
    where: { projectId_userId: { projectId, userId: toUserId } },
    create: { projectId, userId: toUserId, role: 'owner' },
    update: { role: 'owner' },
  });
  await database().membership.update({
    where: { projectId_userId: { projectId, userId } },
    data: { role: 'editor' },
  });
  return { from: owner.user.name, to: next.name };
}

async function tell(actor: Actor, projectId: string, to: string): Promise<void> {
  await recordActivity(await doerOf(actor), { projectId, kind: 'ownership-transferred', detail: to });
}
