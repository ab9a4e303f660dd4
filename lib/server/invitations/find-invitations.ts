import type { Invitation } from '@/lib/contracts/invitations';
import type { Page, PageQuery } from '@/lib/contracts/page';
import { idSchema } from '@/lib/contracts/page';
import { notFound } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { invitationInclude, toInvitation } from './invitation-view';

/** Admins answer for everybody's invitations, others for their own. */
function invitationOf(actor: Actor) {
  return actor.role === 'admin' ? {} : { senderId: actor.userId };
}

/** Invitations that the actor sent, newest first; all of them for admins. */
export async function findInvitations(actor: Actor, query: PageQuery): Promise<Page<Invitation>> {
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().invitation.findMany({
    where: { ...invitationOf(actor), ...(before === null ? {} : { id: { lt: before } }) },
    include: invitationInclude,
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  const now = new Date();
  return toPage(rows, query, { position: (row) => row.id, item: (row) => toInvitation(row, now) });
}

/** Takes an invitation back; who joined by it stays. Repeating it changes nothing. @throws AppError `not-found` */
export async function deleteInvitation(actor: Actor, invitationId: string): Promise<void> {
  const mine = { id: invitationId, ...invitationOf(actor) };
  await inTransaction(async () => {
    const row = await database().invitation.findFirst({ where: mine, select: { email: true } });
    if (row === null) throw notFound('invitation');
    const { count } = await database().invitation.updateMany({
      where: { ...mine, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0 || actor.role !== 'admin') return;
    const target = { id: invitationId, name: row.email ?? '' };
    await recordAudit(actor, { kind: 'invitation-revoked', target });
  });
}
