import { placeOperations as operations } from '@/lib/contracts/places';
import { route } from '@/lib/server/http/route';
import { restorePlace } from '@/lib/server/places/change-place';

export const POST = route(operations.restorePlace, ({ actor, params }) => restorePlace(actor, params.placeId));
