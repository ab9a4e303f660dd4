import { modelDeskOperations as operations } from '@/lib/contracts/model-desk';
import { route } from '@/lib/server/http/route';
import { findModelEvents } from '@/lib/server/models/model-events';

export const GET = route(operations.findModelEvents, ({ actor, params }) => findModelEvents(actor, params.modelId));
