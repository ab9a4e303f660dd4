import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { getReadiness } from '@/lib/server/upkeep/readiness';

export const GET = route(operations.getReadiness, () => getReadiness());
