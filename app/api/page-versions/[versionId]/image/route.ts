import { pageVersionOperations as operations } from '@/lib/contracts/page-versions';
import { route } from '@/lib/server/http/route';
import { getPageVersionImage } from '@/lib/server/reviews/page-versions';

export const GET = route(operations.getPageVersionImage, ({ actor, params, query }) =>
  getPageVersionImage(actor, params.versionId, query),
);
