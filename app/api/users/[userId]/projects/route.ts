import { peopleAdminOperations as operations } from '@/lib/contracts/people-admin';
import { route } from '@/lib/server/http/route';
import { findUserProjects } from '@/lib/server/people/transfer-project';

export const GET = route(operations.findUserProjects, ({ actor, params }) => findUserProjects(actor, params.userId));
