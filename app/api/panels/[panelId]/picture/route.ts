import { bookOperations as operations } from '@/lib/contracts/books';
import { choosePanelPicture } from '@/lib/server/books/choose-panel-picture';
import { route } from '@/lib/server/http/route';

export const PUT = route(operations.choosePanelPicture, ({ actor, params, body }) =>
  choosePanelPicture(actor, params.panelId, body),
);
