import { characterOperations as operations } from '@/lib/contracts/characters';
import { drawSheet, getSheet } from '@/lib/server/generations/reference-sheet';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getSheet, ({ actor, params, query }) =>
  getSheet(actor, params.characterId, query.outfitId ?? null),
);

export const POST = route(operations.drawSheet, ({ actor, params, body }) =>
  drawSheet(actor, params.characterId, body),
);
