import { characterOperations as operations } from '@/lib/contracts/characters';
import { findCharacterVersions } from '@/lib/server/characters/find-characters';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findCharacterVersions, ({ actor, params, query }) =>
  findCharacterVersions(actor, params.characterId, query),
);
