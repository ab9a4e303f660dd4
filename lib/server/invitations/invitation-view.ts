import type { Invitation } from '@/lib/contracts/invitations';
import type { Prisma } from '../generated/client';

/** What an invitation's view is made from. */
export const invitationInclude = {
  project: { select: { id: true, title: true } },
  sender: { select: { name: true } },
} satisfies Prisma.InvitationInclude;

export type InvitationRow = Prisma.InvitationGetPayload<{ include: typeof invitationInclude }>;

/** An invitation as its sender and admins see it; the link itself is not known any more. */
export function toInvitation(row: InvitationRow, now: Date): Invitation {
  const { project, memberRole } = row;
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    project: project === null || memberRole === null ? null : { id: project.id, title: project.title, memberRole },
    senderName: row.sender?.name ?? null,
    status: statusOf(row, now),
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

function statusOf(row: InvitationRow, now: Date): Invitation['status'] {
  if (row.usedAt !== null) return 'used';
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt <= now ? 'expired' : 'open';
}
