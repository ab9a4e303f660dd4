import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { streamGenerations } from '@/lib/server/generations/stream-generations';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route(operations.streamGenerations, ({ actor, params, request }) =>
  streamGenerations(actor, params.projectId, request.signal),
);
