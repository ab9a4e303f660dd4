import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { createRegionEdits } from '@/lib/server/region-edits/create-region-edits';

export const POST = route(operations.createRegionEdits, ({ actor, params, body }) =>
  createRegionEdits(actor, params.pageId, body),
);
