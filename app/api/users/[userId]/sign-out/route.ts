import { peopleAdminOperations as operations } from '@/lib/contracts/people-admin';
import { route } from '@/lib/server/http/route';
import { signOutUser } from '@/lib/server/people/end-access';

export const POST = route(operations.signOutUser, ({ actor, params, body }) => signOutUser(actor, params.userId, body));
