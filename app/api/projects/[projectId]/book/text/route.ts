import { lineOperations as operations } from '@/lib/contracts/lines';
import { route } from '@/lib/server/http/route';
import { getBookText } from '@/lib/server/lines/get-book-text';

export const GET = route(operations.getBookText, ({ actor, params, query }) =>
  getBookText(actor, params.projectId, query),
);
