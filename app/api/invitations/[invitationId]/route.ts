import { invitationOperations as operations } from '@/lib/contracts/invitations';
import { route } from '@/lib/server/http/route';
import { deleteInvitation } from '@/lib/server/invitations/find-invitations';

export const DELETE = route(operations.deleteInvitation, ({ actor, params }) =>
  deleteInvitation(actor, params.invitationId),
);
