import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { getRegionMask } from '@/lib/server/region-edits/find-region-edits';

export const GET = route(operations.getRegionMask, ({ actor, params }) => getRegionMask(actor, params.editId));
