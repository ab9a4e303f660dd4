import { invitationOperations as operations } from '@/lib/contracts/invitations';
import { route } from '@/lib/server/http/route';
import { sendInvitation } from '@/lib/server/invitations/send-invitation';

export const POST = route(operations.sendInvitation, ({ actor, params, body }) =>
  sendInvitation(actor, params.invitationId, body),
);
