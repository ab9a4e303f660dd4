import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { purgeModel } from '@/lib/server/models/remove-model';

export const POST = route(operations.purgeModel, ({ actor, params }) => purgeModel(actor, params.modelId));
