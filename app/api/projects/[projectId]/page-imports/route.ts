import { pageImportOperations as operations } from '@/lib/contracts/page-imports';
import { route } from '@/lib/server/http/route';
import { createPageImport } from '@/lib/server/page-import/create-page-import';

export const POST = route(operations.createPageImport, ({ actor, params, query, request }) =>
  createPageImport(actor, { ...query, ...params, request }),
);
