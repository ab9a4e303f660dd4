import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { refuseRegionEdit } from '@/lib/server/region-edits/decide-region-edit';

export const POST = route(operations.refuseRegionEdit, ({ actor, params, body }) =>
  refuseRegionEdit(actor, params.editId, body),
);
