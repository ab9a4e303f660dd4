import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { resumeGeneration } from '@/lib/server/generations/change-generation';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.resumeGeneration, ({ actor, params }) =>
  resumeGeneration(actor, params.generationId),
);
