import { projectOperations as operations } from '@/lib/contracts/projects';
import { route } from '@/lib/server/http/route';
import { findMembers } from '@/lib/server/members/members';

export const GET = route(operations.findMembers, ({ actor, params, query }) =>
  findMembers(actor, params.projectId, query),
);
