import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { testModel } from '@/lib/server/models/change-model';

export const POST = route(operations.testModel, ({ actor, params }) => testModel(actor, params.modelId));
