import { peopleOperations as operations } from '@/lib/contracts/people';
import { route } from '@/lib/server/http/route';
import { findSessions } from '@/lib/server/people/sessions';

export const GET = route(operations.findSessions, ({ actor, query }) => findSessions(actor, query));
