import type { CreateProject, Project } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectInclude, toProjects } from './project-view';

/** Makes a project that the actor owns. Anybody who is signed in; repeating it makes another one. */
export async function createProject(actor: Actor, project: CreateProject): Promise<Project> {
  const { finish, ...data } = project;
  const style = finish === undefined ? {} : { styleRecord: styleRecordSchema.parse({ finish }) };
  const row = await database().project.create({
    data: { ...data, ...style, memberships: { create: { userId: actor.userId, role: 'owner' } } },
    include: projectInclude(actor),
  });
  const [made] = await toProjects([row]);
  if (!made) throw new RangeError('a project that was made has no view');
  return made;
}
