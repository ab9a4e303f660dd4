import { presenceOperations as operations } from '@/lib/contracts/presence';
import { route } from '@/lib/server/http/route';
import { reportPresence } from '@/lib/server/presence/report-presence';

export const PUT = route(operations.reportPresence, ({ actor, params, body }) =>
  reportPresence(actor, params.projectId, body),
);
