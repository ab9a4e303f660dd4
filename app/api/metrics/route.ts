import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { getMetrics } from '@/lib/server/upkeep/metrics';

export const GET = route(operations.getMetrics, ({ actor, request }) => getMetrics(actor, request));
