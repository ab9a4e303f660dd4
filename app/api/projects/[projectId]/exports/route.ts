import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { createBookExport } from '@/lib/server/exports/create-book-export';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.createBookExport, ({ actor, params, body }) =>
  createBookExport(actor, params.projectId, body),
);
