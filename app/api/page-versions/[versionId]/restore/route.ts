import { pageVersionOperations as operations } from '@/lib/contracts/page-versions';
import { route } from '@/lib/server/http/route';
import { restorePageVersion } from '@/lib/server/reviews/page-versions';

export const POST = route(operations.restorePageVersion, ({ actor, params, revision }) =>
  restorePageVersion(actor, params.versionId, { revision }),
);
