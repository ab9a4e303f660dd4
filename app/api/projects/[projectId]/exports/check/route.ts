import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { checkBookExport } from '@/lib/server/exports/check-book-export';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.checkBookExport, ({ actor, params, body }) =>
  checkBookExport(actor, params.projectId, body),
);
