import { characterOperations as operations } from '@/lib/contracts/characters';
import { deleteCharacter, updateCharacter } from '@/lib/server/characters/change-character';
import { getCharacter } from '@/lib/server/characters/find-characters';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getCharacter, ({ actor, params }) => getCharacter(actor, params.characterId));

export const PATCH = route(operations.updateCharacter, ({ actor, params, revision, body }) =>
  updateCharacter(actor, { characterId: params.characterId, revision, change: body }),
);

export const DELETE = route(operations.deleteCharacter, ({ actor, params }) =>
  deleteCharacter(actor, params.characterId),
);
