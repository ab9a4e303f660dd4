import type { Project } from '@/lib/contracts/projects';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectInclude, toProjects } from './project-view';
import { projectOf } from './require-project';

/** One project, for its members. @throws AppError `not-found`, for a stranger's project too */
export async function getProject(actor: Actor, projectId: string): Promise<Project> {
  const row = await database().project.findFirst({
    where: { id: projectId, ...projectOf(actor, 'view') },
    include: projectInclude(actor),
  });
  const [project] = await toProjects(row === null ? [] : [row]);
  if (!project) throw notFound('project');
  return project;
}
