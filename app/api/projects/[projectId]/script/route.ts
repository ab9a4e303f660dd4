import { scriptOperations as operations } from '@/lib/contracts/scripts';
import { route } from '@/lib/server/http/route';
import { getScript, saveScript } from '@/lib/server/scripts/script';

export const GET = route(operations.getScript, ({ actor, params }) => getScript(actor, params.projectId));

export const PUT = route(operations.saveScript, ({ actor, params, revision, body }) =>
  saveScript(actor, params.projectId, { text: body.text, revision }),
);
