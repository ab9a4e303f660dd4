import { pictureOperations as operations } from '@/lib/contracts/pictures';
import { getPictureFaces } from '@/lib/server/pictures/get-picture-faces';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getPictureFaces, ({ actor, params }) => getPictureFaces(actor, params.pictureId));
