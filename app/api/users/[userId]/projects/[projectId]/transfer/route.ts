import { peopleAdminOperations as operations } from '@/lib/contracts/people-admin';
import { route } from '@/lib/server/http/route';
import { transferUserProject } from '@/lib/server/people/transfer-project';

export const POST = route(operations.transferUserProject, ({ actor, params, body }) =>
  transferUserProject(actor, { ...params, ...body }),
);
