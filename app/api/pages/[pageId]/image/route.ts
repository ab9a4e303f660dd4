import { bookOperations as operations } from '@/lib/contracts/books';
import { getPageImage } from '@/lib/server/exports/page-image';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getPageImage, ({ actor, params, query }) =>
  getPageImage(actor, params.pageId, query),
);
