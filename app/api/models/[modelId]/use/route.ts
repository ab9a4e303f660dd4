import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { getModelUse } from '@/lib/server/models/model-use';

export const GET = route(operations.getModelUse, ({ actor, params }) => getModelUse(actor, params.modelId));
