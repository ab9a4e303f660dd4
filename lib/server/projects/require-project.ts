import type { MemberRole } from '@/lib/contracts/projects';
import { MEMBERS_WHO, type Need } from '@/lib/domain/access/member-rights';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';

export type { Need };

/**
 * The condition under which a project is there for an actor; goes into every query of a project and of what is in it
 * (`where: { project: projectOf(actor, 'edit') }`).
 */
export function projectOf(actor: Actor, need: Need): Prisma.ProjectWhereInput {
  return { deletedAt: null, memberships: { some: { userId: actor.userId, role: { in: [...MEMBERS_WHO[need]] } } } };
}

/**
 * The actor's role in a project they may do this with.
 * @throws AppError `not-found` for missing, deleted and strangers' projects alike; `role-missing` for members who may do less
 */
export async function requireProject(actor: Actor, projectId: string, need: Need): Promise<MemberRole> {
  const membership = await database().membership.findFirst({
    where: { projectId, userId: actor.userId, project: { deletedAt: null } },
    select: { role: true },
  });
  if (membership === null) throw notFound('project');
  if (!MEMBERS_WHO[need].includes(membership.role)) throw mayDoLess(need);
  return membership.role;
}

/** What a member hears who may do less than they tried. */
export function mayDoLess(need: Need): AppError {
  const who = need === 'own' ? 'Only owners of this project' : 'Only owners and editors of this project';
  return new AppError('role-missing', `${who} can do this.`, { action: 'Ask one of its owners.' });
}
