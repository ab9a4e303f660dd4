import { pictureOperations as operations } from '@/lib/contracts/pictures';
import { getPictureFile } from '@/lib/server/pictures/get-picture-file';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getPictureFile, ({ actor, params, query, request }) =>
  getPictureFile(actor, params.pictureId, { ...query, ifNoneMatch: request.headers.get('if-none-match') }),
);
