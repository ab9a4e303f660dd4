import { bookOperations as operations } from '@/lib/contracts/books';
import { prepareBookDrawing } from '@/lib/server/books/draw-book';
import { routeInTwoSteps } from '@/lib/server/http/route';

export const POST = routeInTwoSteps(operations.drawBook, ({ actor, params, body }) =>
  prepareBookDrawing(actor, params.projectId, body),
);
