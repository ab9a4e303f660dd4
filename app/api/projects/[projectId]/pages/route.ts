import { bookOperations as operations } from '@/lib/contracts/books';
import { createPage } from '@/lib/server/books/change-book';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.createPage, ({ actor, params, body }) =>
  createPage(actor, params.projectId, body),
);
