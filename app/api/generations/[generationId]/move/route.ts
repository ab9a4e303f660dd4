import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { moveGeneration } from '@/lib/server/generations/change-generation';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.moveGeneration, ({ actor, params, body }) =>
  moveGeneration(actor, params.generationId, body),
);
