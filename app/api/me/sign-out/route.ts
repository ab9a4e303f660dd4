import { peopleAdminOperations as operations } from '@/lib/contracts/people-admin';
import { route } from '@/lib/server/http/route';
import { signOutElsewhere } from '@/lib/server/people/end-access';

export const POST = route(operations.signOutElsewhere, ({ actor, body }) => signOutElsewhere(actor, body));
