import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { replayRegionEdits } from '@/lib/server/region-edits/replay';

export const POST = route(operations.replayRegionEdits, ({ actor, params }) =>
  replayRegionEdits(actor, params.panelId),
);
