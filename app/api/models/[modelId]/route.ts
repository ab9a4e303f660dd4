import { modelOperations as operations } from '@/lib/contracts/models';
import { route } from '@/lib/server/http/route';
import { getModel } from '@/lib/server/models/find-models';

export const GET = route(operations.getModel, ({ actor, params }) => getModel(actor, params.modelId));
