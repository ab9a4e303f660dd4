import { bookOperations as operations } from '@/lib/contracts/books';
import { getControlPicture } from '@/lib/server/exports/control-image';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getControlPicture, ({ actor, params, query }) =>
  getControlPicture(actor, params.panelId, { kind: params.kind, ...query }),
);
