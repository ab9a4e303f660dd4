import { invitationOperations as operations } from '@/lib/contracts/invitations';
import { route } from '@/lib/server/http/route';
import { sessionCookie } from '@/lib/server/auth/session-token';
import { acceptInvitation } from '@/lib/server/invitations/accept-invitation';

export const POST = route(operations.acceptInvitation, async ({ actor, body, request, answer }) => {
  const { sessionId, ...accepted } = await acceptInvitation(actor, body, request.headers);
  if (sessionId !== null) answer.append('Set-Cookie', await sessionCookie(sessionId));
  return accepted;
});
