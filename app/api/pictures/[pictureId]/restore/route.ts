import { pictureOperations as operations } from '@/lib/contracts/pictures';
import { restorePicture } from '@/lib/server/pictures/pictures';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.restorePicture, ({ actor, params }) => restorePicture(actor, params.pictureId));
