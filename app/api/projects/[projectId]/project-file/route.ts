import { projectFileOperations as operations } from '@/lib/contracts/project-files';
import { route } from '@/lib/server/http/route';
import { createProjectFile } from '@/lib/server/project-file/project-file-jobs';

export const POST = route(operations.createProjectFile, ({ actor, params }) =>
  createProjectFile(actor, params.projectId),
);
