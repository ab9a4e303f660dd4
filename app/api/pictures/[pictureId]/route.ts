import { pictureOperations as operations } from '@/lib/contracts/pictures';
import { deletePicture, getPicture } from '@/lib/server/pictures/pictures';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getPicture, ({ actor, params }) => getPicture(actor, params.pictureId));

export const DELETE = route(operations.deletePicture, ({ actor, params }) => deletePicture(actor, params.pictureId));
