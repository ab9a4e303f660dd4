import { projectOperations as operations } from '@/lib/contracts/projects';
import { route } from '@/lib/server/http/route';
import { deleteProject } from '@/lib/server/projects/delete-project';
import { getProject } from '@/lib/server/projects/get-project';
import { updateProject } from '@/lib/server/projects/update-project';

export const GET = route(operations.getProject, ({ actor, params }) => getProject(actor, params.projectId));

export const PATCH = route(operations.updateProject, ({ actor, params, revision, body }) =>
  updateProject(actor, { projectId: params.projectId, revision, change: body }),
);

export const DELETE = route(operations.deleteProject, ({ actor, params, body }) =>
  deleteProject(actor, { projectId: params.projectId, title: body.title }),
);
