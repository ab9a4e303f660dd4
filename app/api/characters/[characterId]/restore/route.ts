import { characterOperations as operations } from '@/lib/contracts/characters';
import { restoreCharacter } from '@/lib/server/characters/change-character';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.restoreCharacter, ({ actor, params }) =>
  restoreCharacter(actor, params.characterId),
);
