import { bookOperations as operations } from '@/lib/contracts/books';
import { getPageStrokes } from '@/lib/server/books/get-strokes';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getPageStrokes, ({ actor, params }) => getPageStrokes(actor, params.pageId));
