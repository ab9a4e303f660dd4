import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { getRegionEdit } from '@/lib/server/region-edits/find-region-edits';

export const GET = route(operations.getRegionEdit, ({ actor, params }) => getRegionEdit(actor, params.editId));
