import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { enqueueGeneration } from '@/lib/server/generations/enqueue-generation';
import { findGenerations } from '@/lib/server/generations/find-generations';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findGenerations, ({ actor, params, query }) =>
  findGenerations(actor, params.projectId, query),
);

export const POST = route(operations.enqueueGeneration, ({ actor, params, body }) =>
  enqueueGeneration(actor, params.projectId, body),
);
