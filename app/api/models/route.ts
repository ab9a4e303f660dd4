import { modelOperations as operations } from '@/lib/contracts/models';
import { route } from '@/lib/server/http/route';
import { findModels } from '@/lib/server/models/find-models';

export const GET = route(operations.findModels, ({ actor, query }) => findModels(actor, query));
