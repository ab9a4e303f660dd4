import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { rollBackModel, switchModel } from '@/lib/server/models/switch-version';

export const POST = route(operations.switchModel, ({ actor, params, body }) =>
  body.isRollBack ? rollBackModel(actor, params.modelId) : switchModel(actor, params.modelId),
);
