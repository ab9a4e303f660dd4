import { characterOperations as operations } from '@/lib/contracts/characters';
import { createCharacter } from '@/lib/server/characters/change-character';
import { findCharacters } from '@/lib/server/characters/find-characters';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findCharacters, ({ actor, params, query }) =>
  findCharacters(actor, params.projectId, query),
);

export const POST = route(operations.createCharacter, ({ actor, params, body }) =>
  createCharacter(actor, params.projectId, body),
);
