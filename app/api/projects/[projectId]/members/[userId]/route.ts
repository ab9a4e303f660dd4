import { projectOperations as operations } from '@/lib/contracts/projects';
import { route } from '@/lib/server/http/route';
import { deleteMember, updateMember } from '@/lib/server/members/members';

export const PATCH = route(operations.updateMember, ({ actor, params, body }) =>
  updateMember(actor, { ...params, role: body.role }),
);

export const DELETE = route(operations.deleteMember, ({ actor, params }) => deleteMember(actor, params));
