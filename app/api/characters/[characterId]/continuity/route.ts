import { characterOperations as operations } from '@/lib/contracts/characters';
import { getContinuity } from '@/lib/server/generations/get-continuity';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getContinuity, ({ actor, params }) => getContinuity(actor, params.characterId));
