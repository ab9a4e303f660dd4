import { peopleOperations as operations } from '@/lib/contracts/people';
import { route } from '@/lib/server/http/route';
import { findUsers } from '@/lib/server/people/users';

export const GET = route(operations.findUsers, ({ actor, query }) => findUsers(actor, query));
