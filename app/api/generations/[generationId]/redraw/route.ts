import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { redrawGeneration } from '@/lib/server/generations/redraw-generation';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.redrawGeneration, ({ actor, params, body }) =>
  redrawGeneration(actor, params.generationId, body),
);
