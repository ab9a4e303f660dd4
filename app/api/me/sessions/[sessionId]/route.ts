import { peopleOperations as operations } from '@/lib/contracts/people';
import { route } from '@/lib/server/http/route';
import { deleteSession } from '@/lib/server/people/sessions';

export const DELETE = route(operations.deleteSession, ({ actor, params }) => deleteSession(actor, params.sessionId));
