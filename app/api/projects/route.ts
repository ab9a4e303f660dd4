import { projectOperations as operations } from '@/lib/contracts/projects';
import { route } from '@/lib/server/http/route';
import { createProject } from '@/lib/server/projects/create-project';
import { findProjects } from '@/lib/server/projects/find-projects';

export const GET = route(operations.findProjects, ({ actor, query }) => findProjects(actor, query));

export const POST = route(operations.createProject, ({ actor, body }) => createProject(actor, body));
