import { placeOperations as operations } from '@/lib/contracts/places';
import { route } from '@/lib/server/http/route';
import { createPlace } from '@/lib/server/places/change-place';
import { findPlaces } from '@/lib/server/places/find-places';

export const GET = route(operations.findPlaces, ({ actor, params, query }) =>
  findPlaces(actor, params.projectId, query),
);

export const POST = route(operations.createPlace, ({ actor, params, body }) =>
  createPlace(actor, params.projectId, body),
);
