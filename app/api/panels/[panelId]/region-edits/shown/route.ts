import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { showRegionEdit } from '@/lib/server/region-edits/decide-region-edit';

export const PUT = route(operations.showRegionEdit, ({ actor, params, body }) =>
  showRegionEdit(actor, params.panelId, body),
);
