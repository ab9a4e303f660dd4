import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { acceptRegionEdit } from '@/lib/server/region-edits/decide-region-edit';

export const POST = route(operations.acceptRegionEdit, ({ actor, params, body }) =>
  acceptRegionEdit(actor, params.editId, body),
);
