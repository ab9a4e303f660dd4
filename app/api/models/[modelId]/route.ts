import { modelDeskOperations } from '@/lib/contracts/model-desk';
import { modelOperations } from '@/lib/contracts/models';
import { route } from '@/lib/server/http/route';
import { updateModel } from '@/lib/server/models/change-model';
import { getModel } from '@/lib/server/models/find-models';
import { removeModel } from '@/lib/server/models/remove-model';

export const GET = route(modelOperations.getModel, ({ actor, params }) => getModel(actor, params.modelId));

export const PATCH = route(modelDeskOperations.updateModel, ({ actor, params, body }) =>
  updateModel(actor, params.modelId, body),
);

export const DELETE = route(modelDeskOperations.removeModel, ({ actor, params, query }) =>
  removeModel(actor, params.modelId, query),
);
