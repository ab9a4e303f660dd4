import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { getRegionReplay } from '@/lib/server/region-edits/replay';

export const GET = route(operations.getRegionReplay, ({ actor, params }) => getRegionReplay(actor, params.replayId));
