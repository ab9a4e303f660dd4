import { bookOperations as operations } from '@/lib/contracts/books';
import { getBookFile } from '@/lib/server/exports/book-file';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getBookFile, ({ actor, params, query }) =>
  getBookFile(actor, params.projectId, query),
);
