import { randomUUID } from 'node:crypto';
import { createTranslator } from 'use-intl/core';
import { mailHtml, mailText, type MailPart } from '@/lib/domain/mail/mail-html';
import { messagesOf } from '@/lib/i18n/messages';
import { AppError } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { environment } from '../environment';
import { getMe } from '../people/me';
import { mailServer } from './mail-settings';
import { recordMailFailure, recordMailSent } from './mail-status';
import { sendMail } from './send-mail';

/**
 * Sends a test message by the stored settings, in the actor's language. For admins; the audit log tells of it. What came of
 * it is shown with the settings, and one that was sent ends a pause after failures.
 * @throws AppError `role-missing`, `state-conflict` where no mail server is set, and what `sendMail` throws
 */
export async function sendTestMail(actor: Actor, { to }: { to: string }): Promise<{ to: string }> {
  requireAdmin(actor);
  const server = await mailServer();
  if (server === null) {
    throw new AppError('state-conflict', 'This studio has no mail server.', {
      action: 'Save the server and the sender first.',
    });
  }
  await inTransaction(() =>
    recordAudit(actor, { kind: 'mail-tested', target: { id: server.host, name: server.host } }),
  );
  const { locale } = await getMe(actor);
  const { name } = await readSettings();
  const t = createTranslator({ locale, messages: { mail: messagesOf(locale).mail }, namespace: 'mail' });
  const { url } = environment();
  const parts: MailPart[] = [
    { kind: 'paragraph', text: t('testText', { studio: name }), link: { label: t('openStudio'), address: url } },
  ];
  const subject = t('testSubject', { studio: name });
  const message = { to, subject, text: mailText(parts), html: mailHtml(parts, { locale, title: subject }) };
  try {
    await sendMail(server, { ...message, id: randomUUID() }, { senderName: name });
  } catch (error) {
    await recordMailFailure(error, new Date());
    throw error;
  }
  await recordMailSent(new Date());
  return { to };
}
