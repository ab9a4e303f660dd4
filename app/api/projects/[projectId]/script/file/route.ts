import { scriptOperations as operations } from '@/lib/contracts/scripts';
import { route } from '@/lib/server/http/route';
import { getScriptFile } from '@/lib/server/scripts/get-script-file';

export const GET = route(operations.getScriptFile, ({ actor, params, query }) =>
  getScriptFile(actor, params.projectId, query.format),
);
