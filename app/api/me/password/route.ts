import { peopleOperations as operations } from '@/lib/contracts/people';
import { route } from '@/lib/server/http/route';
import { changePassword } from '@/lib/server/people/me';

export const PUT = route(operations.changePassword, ({ actor, body }) => changePassword(actor, body));
