import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { restoreGeneration } from '@/lib/server/generations/change-generation';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.restoreGeneration, ({ actor, params }) =>
  restoreGeneration(actor, params.generationId),
);
