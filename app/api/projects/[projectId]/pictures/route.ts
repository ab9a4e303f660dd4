import { pictureOperations as operations } from '@/lib/contracts/pictures';
import { createPicture } from '@/lib/server/pictures/create-picture';
import { findPictures } from '@/lib/server/pictures/pictures';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findPictures, ({ actor, params, query }) =>
  findPictures(actor, params.projectId, query),
);

export const POST = route(operations.createPicture, ({ actor, params, query, bytes }) =>
  createPicture(actor, { projectId: params.projectId, name: query.name, bytes }),
);
