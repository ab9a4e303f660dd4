import { scriptOperations as operations } from '@/lib/contracts/scripts';
import { route } from '@/lib/server/http/route';
import { getModelDraft } from '@/lib/server/scripts/model-drafts';

export const GET = route(operations.getModelDraft, ({ actor, params }) => getModelDraft(actor, params.jobId));
