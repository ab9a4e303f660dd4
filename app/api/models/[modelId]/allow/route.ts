import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { allowModel } from '@/lib/server/models/change-model';

export const POST = route(operations.allowModel, ({ actor, params }) => allowModel(actor, params.modelId));
