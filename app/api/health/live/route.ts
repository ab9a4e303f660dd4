import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getLiveness, () => Promise.resolve({ status: 'ok' as const }));
