import { peopleOperations as operations } from '@/lib/contracts/people';
import { route } from '@/lib/server/http/route';
import { getMe, updateMe } from '@/lib/server/people/me';

export const GET = route(operations.getMe, ({ actor }) => getMe(actor));

export const PATCH = route(operations.updateMe, ({ actor, revision, body }) =>
  updateMe(actor, { revision, change: body }),
);
