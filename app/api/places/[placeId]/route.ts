import { placeOperations as operations } from '@/lib/contracts/places';
import { route } from '@/lib/server/http/route';
import { deletePlace, updatePlace } from '@/lib/server/places/change-place';
import { getPlace } from '@/lib/server/places/find-places';

export const GET = route(operations.getPlace, ({ actor, params }) => getPlace(actor, params.placeId));

export const PATCH = route(operations.updatePlace, ({ actor, params, revision, body }) =>
  updatePlace(actor, { placeId: params.placeId, revision, change: body }),
);

export const DELETE = route(operations.deletePlace, ({ actor, params }) => deletePlace(actor, params.placeId));
