import { reviewOperations as operations } from '@/lib/contracts/reviews';
import { route } from '@/lib/server/http/route';
import { saveAskedPages } from '@/lib/server/reviews/asked-pages';

export const PUT = route(operations.saveAskedPages, ({ actor, params, body }) =>
  saveAskedPages(actor, params.projectId, body),
);
