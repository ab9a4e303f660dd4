import { modelUpdateOperations as operations } from '@/lib/contracts/model-updates';
import { checkForUpdate } from '@/lib/server/downloads/check-update';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.checkModelUpdate, ({ actor, query }) => checkForUpdate(actor, query));
