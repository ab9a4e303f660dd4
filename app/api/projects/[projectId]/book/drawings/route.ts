import { bookOperations as operations } from '@/lib/contracts/books';
import { drawBook } from '@/lib/server/books/draw-panels';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.drawBook, ({ actor, params, body }) => drawBook(actor, params.projectId, body));
