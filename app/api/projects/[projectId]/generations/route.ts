import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { enqueuePrepared } from '@/lib/server/generations/enqueue-generation';
import { findGenerations } from '@/lib/server/generations/find-generations';
import { route, routeInTwoSteps } from '@/lib/server/http/route';

export const GET = route(operations.findGenerations, ({ actor, params, query }) =>
  findGenerations(actor, params.projectId, query),
);

export const POST = routeInTwoSteps(operations.enqueueGeneration, ({ actor, params, body }) =>
  enqueuePrepared(actor, params.projectId, body),
);
