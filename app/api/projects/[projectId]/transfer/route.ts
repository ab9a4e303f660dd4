import { peopleAdminOperations as operations } from '@/lib/contracts/people-admin';
import { route } from '@/lib/server/http/route';
import { transferProject } from '@/lib/server/people/transfer-project';

export const POST = route(operations.transferProject, ({ actor, params, body }) =>
  transferProject(actor, { ...params, ...body }),
);
