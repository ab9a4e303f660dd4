import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { discardRegionEdit } from '@/lib/server/region-edits/decide-region-edit';

export const POST = route(operations.discardRegionEdit, ({ actor, params }) => discardRegionEdit(actor, params.editId));
