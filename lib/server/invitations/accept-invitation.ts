import type { AcceptedInvitation, AcceptInvitation, OpenInvitation } from '@/lib/contracts/invitations';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { createSession } from '../auth/create-session';
import { hashPassword } from '../auth/password';
import { addressKey, giveBack, takeTurn } from '../auth/rate-limit';
import { hashSecretToken } from '../auth/secret-token';
import { database, inTransaction } from '../database/database';
import { throwIfTaken } from '../database/unique-violation';
import type { Invitation } from '../generated/client';
import { emailTaken } from '../people/me';
import { readSettings } from '../database/studio-settings';

/** The condition under which a link still invites: unused, in time, into a project that is still there. */
function openLink(token: string, now: Date) {
  return {
    tokenHash: hashSecretToken(token),
    usedAt: null,
    revokedAt: null,
    expiresAt: { gt: now },
    OR: [{ projectId: null }, { project: { deletedAt: null } }],
  };
}

function invitationInvalid(): AppError {
  return new AppError('invitation-invalid', 'This invitation is used, revoked or expired.', {
    action: 'Ask for a new one.',
  });
}

/** What a link invites to. For anybody who has it. @throws AppError `invitation-invalid`, `too-many-attempts` */
export async function openInvitation(token: string, headers: Headers): Promise<OpenInvitation> {
  const address = addressKey('invitation', headers);
  await takeTurn(address);
  const row = await database().invitation.findFirst({
    where: openLink(token, new Date()),
    include: { project: true, sender: true },
  });
  if (row === null) throw invitationInvalid();
  await giveBack(address);
  return {
    studioName: (await readSettings()).name,
    senderName: row.sender?.name ?? null,
    email: row.email,
    projectTitle: row.project?.title ?? null,
    memberRole: row.memberRole,
    expiresAt: row.expiresAt.toISOString(),
  };
}

/**
 * Joins by a link: as a new person with a name and a password, or as the one who is signed in. The link is used up in
 * the same transaction, so of two who open it at once one joins and a failure leaves it open. A new person gets a
 * session, whose id comes back.
 * @throws AppError `invitation-invalid`, `email-taken`, `not-signed-in`, `too-many-attempts`
 */
export async function acceptInvitation(
  actor: Actor | null,
  acceptance: AcceptInvitation,
  headers: Headers,
): Promise<AcceptedInvitation & { sessionId: string | null }> {
  const address = addressKey('invitation', headers);
  await takeTurn(address);
  await requireOpen(acceptance.token);
  await giveBack(address);
  // Hashing takes long on purpose; it must not hold a transaction open.
  const passwordHash = acceptance.as === 'new-person' ? await hashPassword(acceptance.password) : null;
  return inTransaction(async () => {
    const invitation = await takeInvitation(acceptance.token);
    if (acceptance.as === 'myself') {
      if (actor === null) throw signInFirst();
      const me = await database().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } });
      requireAddressee(invitation, me.email);
      await join(invitation, actor.userId);
      return { projectId: invitation.projectId, sessionId: null };
    }
    const { name, email } = acceptance;
    requireAddressee(invitation, email);
    const person = await database()
      .user.create({ data: { name, email, passwordHash, role: invitation.role } })
      .catch((error: unknown) => throwIfTaken(error, emailTaken()));
    await join(invitation, person.id);
    const proof = { method: 'invitation', userAgent: headers.get('user-agent') } as const;
    return { projectId: invitation.projectId, sessionId: await createSession(person.id, proof) };
  });
}

/** Whoever has no link makes the studio hash no password. */
async function requireOpen(token: string): Promise<void> {
  if ((await database().invitation.count({ where: openLink(token, new Date()) })) === 0) throw invitationInvalid();
}

/** An invitation that names an e-mail address is for who has it. */
function requireAddressee(invitation: Invitation, email: string | null): void {
  if (invitation.email === null || invitation.email === email) return;
  throw new AppError('invitation-invalid', 'This invitation is for another email address.', {
    action: 'Join with the address that it was sent to, or ask for a new invitation.',
  });
}

async function takeInvitation(token: string): Promise<Invitation> {
  const now = new Date();
  const { count } = await database().invitation.updateMany({ where: openLink(token, now), data: { usedAt: now } });
  if (count === 0) throw invitationInvalid();
  return database().invitation.findUniqueOrThrow({ where: { tokenHash: hashSecretToken(token) } });
}

async function join(invitation: Invitation, userId: string): Promise<void> {
  await database().invitation.update({ where: { id: invitation.id }, data: { guestId: userId } });
  const { projectId, memberRole } = invitation;
  if (projectId === null || memberRole === null) return;
  // Somebody who belongs to it already keeps what they may do.
  await database().membership.createMany({ data: [{ projectId, userId, role: memberRole }], skipDuplicates: true });
}

function signInFirst(): AppError {
  return new AppError('not-signed-in', 'Sign in to join with your account.', {
    action: 'Sign in, then open the link again.',
  });
}
