import type { Project } from '@/lib/contracts/projects';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { getProject } from './get-project';
import { projectOf, requireProject } from './require-project';

/**
 * Puts a project away whose title the owner typed. It is kept for 30 days; repeating it finds nothing any more.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when the title is another one
 */
export async function deleteProject(actor: Actor, request: { projectId: string; title: string }): Promise<void> {
  await requireProject(actor, request.projectId, 'own');
  const { count } = await database().project.updateMany({
    where: { id: request.projectId, title: request.title.trim(), ...projectOf(actor, 'own') },
    data: { deletedAt: new Date() },
  });
  if (count > 0) return;
  throw new AppError('state-conflict', 'The title doesn’t match, so the project was not deleted.', {
    action: 'Type the title exactly as shown.',
  });
}

/** Brings a project back. For its owners; repeating it changes nothing. @throws AppError `not-found` */
export async function restoreProject(actor: Actor, projectId: string): Promise<Project> {
  const { count } = await database().project.updateMany({
    where: { id: projectId, memberships: { some: { userId: actor.userId, role: 'owner' } } },
    data: { deletedAt: null },
  });
  if (count === 0) throw notFound('project');
  return getProject(actor, projectId);
}
