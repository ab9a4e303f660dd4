import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { findRegionEdits } from '@/lib/server/region-edits/find-region-edits';

export const GET = route(operations.findRegionEdits, ({ actor, params }) => findRegionEdits(actor, params.panelId));
