import { engineOperations as operations } from '@/lib/contracts/engines';
import { createEngine, findEngines } from '@/lib/server/engines/engines';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findEngines, ({ actor }) => findEngines(actor));

export const POST = route(operations.createEngine, ({ actor, body }) => createEngine(actor, body));
