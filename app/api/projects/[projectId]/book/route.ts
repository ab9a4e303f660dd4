import { bookOperations as operations } from '@/lib/contracts/books';
import { answerBook } from '@/lib/server/books/book-answer';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getBook, ({ actor, params, request }) =>
  answerBook(actor, params.projectId, request.headers.get('if-none-match')),
);
