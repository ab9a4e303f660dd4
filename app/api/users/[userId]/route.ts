import { peopleOperations as operations } from '@/lib/contracts/people';
import { route } from '@/lib/server/http/route';
import { updateUser } from '@/lib/server/people/users';

export const PATCH = route(operations.updateUser, ({ actor, params, revision, body }) =>
  updateUser(actor, { userId: params.userId, revision, change: body }),
);
