import { regionOperations as operations } from '@/lib/contracts/region-operations';
import { route } from '@/lib/server/http/route';
import { findRegionSuggestions } from '@/lib/server/region-edits/find-region-edits';

export const GET = route(operations.findRegionSuggestions, ({ actor, params }) =>
  findRegionSuggestions(actor, params.projectId),
);
