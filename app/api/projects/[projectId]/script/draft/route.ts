import { scriptOperations as operations } from '@/lib/contracts/scripts';
import { route } from '@/lib/server/http/route';
import { draftScript } from '@/lib/server/scripts/script';

export const POST = route(operations.draftScript, ({ actor, params, body }) =>
  draftScript(actor, params.projectId, body),
);
