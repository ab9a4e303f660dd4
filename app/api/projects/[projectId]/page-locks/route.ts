import { pageLockOperations as operations } from '@/lib/contracts/page-locks';
import { route } from '@/lib/server/http/route';
import { findPageLocks } from '@/lib/server/reviews/change-page-lock';

export const GET = route(operations.findPageLocks, ({ actor, params }) => findPageLocks(actor, params.projectId));
