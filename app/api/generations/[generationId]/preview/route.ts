import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { getGenerationPreview } from '@/lib/server/generations/get-preview';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getGenerationPreview, ({ actor, params }) =>
  getGenerationPreview(actor, params.generationId),
);
