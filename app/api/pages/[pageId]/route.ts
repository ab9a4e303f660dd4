import { bookOperations as operations } from '@/lib/contracts/books';
import { deletePage } from '@/lib/server/books/change-book';
import { getPage } from '@/lib/server/books/get-book';
import { savePage } from '@/lib/server/books/save-page';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getPage, ({ actor, params }) => getPage(actor, params.pageId));

export const PUT = route(operations.savePage, ({ actor, params, revision, body }) =>
  savePage(actor, { pageId: params.pageId, revision, page: body }),
);

export const DELETE = route(operations.deletePage, ({ actor, params }) => deletePage(actor, params.pageId));
