import { characterOperations as operations } from '@/lib/contracts/characters';
import { pickSheetPicture } from '@/lib/server/generations/reference-sheet';
import { route } from '@/lib/server/http/route';

export const PUT = route(operations.pickSheetPicture, ({ actor, params, body }) =>
  pickSheetPicture(actor, params, body),
);
