import { randomUUID } from 'node:crypto';
import { createTranslator } from 'use-intl/core';
import { mailHtml, mailText, type MailPart } from '@/lib/domain/mail/mail-html';
import { messagesOf } from '@/lib/i18n/messages';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { takeTurn } from '../auth/rate-limit';
import { hashSecretToken } from '../auth/secret-token';
import { database } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { environment } from '../environment';
import { mailServer } from '../mail/mail-settings';
import { recordMailFailure, recordMailSent } from '../mail/mail-status';
import { sendMail } from '../mail/send-mail';
import { getMe } from '../people/me';
import { invitationInclude, type InvitationRow } from './invitation-view';
import { joinAddress } from './join-address';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Of one person; admins have no such limit. */
const MOST_A_DAY = 50;

/**
 * Sends an invitation's link to the address that it is for, in the actor's language; the message says who invites to which
 * studio and project. For who sent the invitation, and admins. The studio knows the link by its hash alone, so it comes back
 * from whoever made it. Sending it again is possible; nothing is kept of the message.
 * @throws AppError `not-found`, `invitation-invalid` for another link, and one that is used, revoked or expired,
 * `state-conflict` for an invitation without an address and a studio without a mail server, `too-many-attempts`, and what
 * `sendMail` throws
 */
export async function sendInvitation(
  actor: Actor,
  invitationId: string,
  { token }: { token: string },
): Promise<{ email: string }> {
  const row = await requireOwn(actor, invitationId);
  requireOpen(row, token);
  const { email } = row;
  const server = await mailServer();
  if (email === null || server === null) throw cannotSend(email);
  await requireTurn(actor);
  const settings = await readSettings();
  const message = await writeInvitation(actor, row, { studio: settings.name, address: joinAddress(token) });
  try {
    await sendMail(server, { ...message, to: email, id: randomUUID() }, { senderName: settings.name });
  } catch (error) {
    await recordMailFailure(error, new Date());
    throw error;
  }
  await recordMailSent(new Date());
  return { email };
}

async function requireOwn(actor: Actor, invitationId: string): Promise<InvitationRow> {
  const mine = actor.role === 'admin' ? {} : { senderId: actor.userId };
  const where = { id: invitationId, ...mine };
  const row = await database().invitation.findFirst({ where, include: invitationInclude });
  if (row === null) throw notFound('invitation');
  return row;
}

function requireOpen({ tokenHash, usedAt, revokedAt, expiresAt }: InvitationRow, token: string): void {
  const isOpen = usedAt === null && revokedAt === null && expiresAt > new Date();
  if (isOpen && hashSecretToken(token) === tokenHash) return;
  throw new AppError('invitation-invalid', 'This invitation is used, revoked or expired.', {
    action: 'Create a new one.',
  });
}

function cannotSend(email: string | null): AppError {
  return email === null
    ? new AppError('state-conflict', 'This invitation is for no email address.', {
        action: 'Create one for an address, or copy the link.',
      })
    : new AppError('state-conflict', 'This studio has no mail server.', {
        action: 'Copy the link and send it yourself.',
      });
}

async function requireTurn({ userId, role }: Actor): Promise<void> {
  if (role === 'admin') return;
  await takeTurn({ action: 'invitation-mail', kind: 'account-from-address', who: userId });
  const where = { senderId: userId, email: { not: null }, createdAt: { gt: new Date(Date.now() - DAY_MS) } };
  if ((await database().invitation.count({ where })) <= MOST_A_DAY) return;
  throw new AppError('too-many-attempts', `At most ${MOST_A_DAY} invitations a day are sent by email.`, {
    action: 'Copy the link and send it yourself.',
    retryAfterSeconds: DAY_MS / 1000,
  });
}

async function writeInvitation(
  actor: Actor,
  { project, expiresAt, sender }: InvitationRow,
  { studio, address }: { studio: string; address: string },
) {
  const { locale, name } = await getMe(actor);
  const t = createTranslator({ locale, messages: { mail: messagesOf(locale).mail }, namespace: 'mail' });
  const who = { name: sender?.name ?? name, studio, project: project?.title ?? '' };
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(expiresAt);
  const subject = t(project === null ? 'inviteSubject' : 'inviteProjectSubject', who);
  const parts: MailPart[] = [
    {
      kind: 'paragraph',
      text: t(project === null ? 'inviteText' : 'inviteProjectText', who),
      link: { label: t('inviteJoin'), address },
    },
    { kind: 'paragraph', text: t('inviteUntil', { date }) },
    { kind: 'paragraph', text: t('inviteIgnore', { address: environment().url }) },
  ];
  return { subject, text: mailText(parts), html: mailHtml(parts, { locale, title: subject }) };
}
