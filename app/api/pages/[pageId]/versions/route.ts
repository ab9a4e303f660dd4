import { pageVersionOperations as operations } from '@/lib/contracts/page-versions';
import { route } from '@/lib/server/http/route';
import { createPageVersion, findPageVersions } from '@/lib/server/reviews/page-versions';

export const GET = route(operations.findPageVersions, ({ actor, params }) => findPageVersions(actor, params.pageId));

export const POST = route(operations.createPageVersion, ({ actor, params, body }) =>
  createPageVersion(actor, params.pageId, body),
);
