import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { pauseGeneration } from '@/lib/server/generations/change-generation';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.pauseGeneration, ({ actor, params }) =>
  pauseGeneration(actor, params.generationId),
);
