import { invitationOperations as operations } from '@/lib/contracts/invitations';
import { route } from '@/lib/server/http/route';
import { createInvitation } from '@/lib/server/invitations/create-invitation';
import { findInvitations } from '@/lib/server/invitations/find-invitations';

export const GET = route(operations.findInvitations, ({ actor, query }) => findInvitations(actor, query));

export const POST = route(operations.createInvitation, ({ actor, body }) => createInvitation(actor, body));
