import { mailSecuritySchema, type MailSettings, type UpdateMailSettings } from '@/lib/contracts/mail';
import { staleRevision } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { countWaiting } from './due-notifications';
import type { MailServer } from './send-mail';

/** What is told to nobody, the audit log included. */
const SECRETS = ['mailPassword'];

/** How the studio sends e-mail, without the password. For admins. @throws AppError `role-missing` */
export async function getMailSettings(actor: Actor): Promise<MailSettings> {
  requireAdmin(actor);
  const row = await settingsRow();
  return {
    host: row.mailHost,
    port: row.mailPort,
    security: mailSecuritySchema.catch('starttls').parse(row.mailSecurity),
    user: row.mailUser,
    hasPassword: row.mailPassword !== '',
    sender: row.mailSender,
    allowsPrivate: row.mailPrivate,
    sentAt: row.mailSentAt?.toISOString() ?? null,
    problem: row.mailProblem,
    pausedUntil: row.mailPausedUntil?.toISOString() ?? null,
    waitingCount: await countWaiting(),
    revision: row.revision,
  };
}

/**
 * Changes how the studio sends e-mail. A password is for the server that it was given for, and goes when the host becomes
 * another. What waited because of a failure is sent soon. For admins.
 * @throws AppError `role-missing`, `revision-stale` with both versions
 */
export async function updateMailSettings(
  actor: Actor,
  { revision, change }: { revision: number; change: UpdateMailSettings },
): Promise<MailSettings> {
  requireAdmin(actor);
  const before = await settingsRow();
  const isElsewhere = change.host !== undefined && change.host.toLowerCase() !== before.mailHost.toLowerCase();
  const data = {
    ...(isElsewhere && { mailPassword: '' }),
    ...(change.host !== undefined && { mailHost: change.host }),
    ...(change.port !== undefined && { mailPort: change.port }),
    ...(change.security !== undefined && { mailSecurity: change.security }),
    ...(change.user !== undefined && { mailUser: change.user }),
    ...(change.password !== undefined && { mailPassword: change.password }),
    ...(change.sender !== undefined && { mailSender: change.sender }),
    ...(change.allowsPrivate !== undefined && { mailPrivate: change.allowsPrivate }),
  };
  return inTransaction(async () => {
    const { count } = await database().studioSettings.updateMany({
      where: { id: 1, revision },
      data: { ...data, mailProblem: null, mailPausedUntil: null, revision: { increment: 1 } },
    });
    const settings = await getMailSettings(actor);
    if (count === 0) throw staleRevision(settings, { ...change, password: undefined });
    const changes = changesBetween({ ...before }, data, { secrets: SECRETS });
    await recordAudit(actor, { kind: 'settings-changed', changes });
    return settings;
  });
}

/** The mail server with its password; null for a studio that sends no e-mail. For who sends, and for nobody else. */
export async function mailServer(): Promise<MailServer | null> {
  const row = await settingsRow();
  if (row.mailHost === '' || row.mailSender === '') return null;
  return {
    host: row.mailHost,
    port: row.mailPort,
    security: mailSecuritySchema.catch('starttls').parse(row.mailSecurity),
    user: row.mailUser,
    password: row.mailPassword,
    sender: row.mailSender,
    allowsPrivate: row.mailPrivate,
  };
}

async function settingsRow() {
  await readSettings();
  return database().studioSettings.findUniqueOrThrow({ where: { id: 1 } });
}
