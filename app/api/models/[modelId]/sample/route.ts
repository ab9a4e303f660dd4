import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { getModelSample } from '@/lib/server/models/change-model';

export const GET = route(operations.getModelSample, ({ actor, params }) => getModelSample(actor, params.modelId));
