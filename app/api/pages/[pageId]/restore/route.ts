import { bookOperations as operations } from '@/lib/contracts/books';
import { restorePage } from '@/lib/server/books/change-book';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.restorePage, ({ actor, params }) => restorePage(actor, params.pageId));
