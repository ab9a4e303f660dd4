import { invitationOperations as operations } from '@/lib/contracts/invitations';
import { route } from '@/lib/server/http/route';
import { openInvitation } from '@/lib/server/invitations/accept-invitation';

export const POST = route(operations.openInvitation, ({ body, request }) =>
  openInvitation(body.token, request.headers),
);
