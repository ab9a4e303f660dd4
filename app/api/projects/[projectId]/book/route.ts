import { bookOperations as operations } from '@/lib/contracts/books';
import { getBook } from '@/lib/server/books/get-book';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getBook, ({ actor, params }) => getBook(actor, params.projectId));
