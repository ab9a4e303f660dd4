import { engineOperations as operations } from '@/lib/contracts/engines';
import { deleteEngine, updateEngine } from '@/lib/server/engines/engines';
import { route } from '@/lib/server/http/route';

export const PATCH = route(operations.updateEngine, ({ actor, params, revision, body }) =>
  updateEngine(actor, { engineId: params.engineId, revision, change: body }),
);

export const DELETE = route(operations.deleteEngine, ({ actor, params }) => deleteEngine(actor, params.engineId));
