import { projectOperations as operations } from '@/lib/contracts/projects';
import { route } from '@/lib/server/http/route';
import { restoreProject } from '@/lib/server/projects/delete-project';

export const POST = route(operations.restoreProject, ({ actor, params }) => restoreProject(actor, params.projectId));
