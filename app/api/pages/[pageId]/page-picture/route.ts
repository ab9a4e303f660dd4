import { pageDrawingOperations as operations } from '@/lib/contracts/page-drawings';
import { route } from '@/lib/server/http/route';
import { choosePagePicture } from '@/lib/server/page-drawings/choose-page-picture';

export const PUT = route(operations.choosePagePicture, ({ actor, params, body }) =>
  choosePagePicture(actor, params.pageId, body),
);
