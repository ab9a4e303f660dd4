import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { applyRegionEdit } from '@/lib/server/region-edits/apply-region-edit';

export const POST = route(operations.applyRegionEdit, ({ actor, params, body }) =>
  applyRegionEdit(actor, params.editId, body),
);
