import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { createSweep, findSweeps } from '@/lib/server/upkeep/sweeps';

export const GET = route(operations.findSweeps, ({ actor }) => findSweeps(actor));

export const POST = route(operations.createSweep, ({ actor, body }) => createSweep(actor, body));
