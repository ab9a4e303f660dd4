import { engineOperations as operations } from '@/lib/contracts/engines';
import { testEngine } from '@/lib/server/engines/engines';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.testEngine, ({ actor, body }) => testEngine(actor, body));
