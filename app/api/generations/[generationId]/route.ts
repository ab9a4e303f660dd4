import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { deleteGeneration } from '@/lib/server/generations/change-generation';
import { getGeneration } from '@/lib/server/generations/get-generation';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getGeneration, ({ actor, params }) => getGeneration(actor, params.generationId));

export const DELETE = route(operations.deleteGeneration, ({ actor, params }) =>
  deleteGeneration(actor, params.generationId),
);
