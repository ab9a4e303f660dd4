import { characterOperations as operations } from '@/lib/contracts/characters';
import { createCharacterReference } from '@/lib/server/references/references';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.createCharacterReference, ({ actor, params, body }) =>
  createCharacterReference(actor, params.characterId, body),
);
