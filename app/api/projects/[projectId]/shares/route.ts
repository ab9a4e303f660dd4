import { shareOperations as operations } from '@/lib/contracts/shares';
import { route } from '@/lib/server/http/route';
import { createShare, findShares } from '@/lib/server/publish/shares';

export const GET = route(operations.findShares, ({ actor, params }) => findShares(actor, params.projectId));
export const POST = route(operations.createShare, ({ actor, params, body }) =>
  createShare(actor, params.projectId, body),
);
