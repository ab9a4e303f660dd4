import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { restoreModel } from '@/lib/server/models/remove-model';

export const POST = route(operations.restoreModel, ({ actor, params }) => restoreModel(actor, params.modelId));
