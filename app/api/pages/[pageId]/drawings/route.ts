import { bookOperations as operations } from '@/lib/contracts/books';
import { drawPage } from '@/lib/server/books/draw-panels';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.drawPage, ({ actor, params, body }) => drawPage(actor, params.pageId, body));
