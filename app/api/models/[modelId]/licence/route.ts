import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { acceptModelLicence } from '@/lib/server/models/change-model';

export const POST = route(operations.acceptModelLicence, ({ actor, params, body }) =>
  acceptModelLicence(actor, params.modelId, body.licence),
);
