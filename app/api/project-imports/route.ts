import { projectFileOperations as operations } from '@/lib/contracts/project-files';
import { route } from '@/lib/server/http/route';
import { createProjectImport } from '@/lib/server/project-file/project-file-jobs';

export const POST = route(operations.createProjectImport, ({ actor, query, request }) =>
  createProjectImport(actor, { request, name: query.name }),
);
