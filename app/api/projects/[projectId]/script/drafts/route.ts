import { scriptOperations as operations } from '@/lib/contracts/scripts';
import { route } from '@/lib/server/http/route';
import { createModelDraft } from '@/lib/server/scripts/model-drafts';

export const POST = route(operations.createModelDraft, ({ actor, params, body }) =>
  createModelDraft(actor, params.projectId, body),
);
