import { pageLockOperations as operations } from '@/lib/contracts/page-locks';
import { route } from '@/lib/server/http/route';
import { changePageLock, releasePageLock } from '@/lib/server/reviews/change-page-lock';

export const PUT = route(operations.changePageLock, ({ actor, params, body }) =>
  changePageLock(actor, params.pageId, body),
);

export const DELETE = route(operations.releasePageLock, ({ actor, params }) => releasePageLock(actor, params.pageId));
