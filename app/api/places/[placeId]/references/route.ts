import { placeOperations as operations } from '@/lib/contracts/places';
import { createPlaceReference } from '@/lib/server/references/references';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.createPlaceReference, ({ actor, params, body }) =>
  createPlaceReference(actor, params.placeId, body),
);
