import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { cancelGeneration } from '@/lib/server/generations/change-generation';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.cancelGeneration, ({ actor, params }) =>
  cancelGeneration(actor, params.generationId),
);
