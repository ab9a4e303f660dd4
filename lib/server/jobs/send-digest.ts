import { z } from 'zod';
import { localeSchema } from '@/lib/contracts/people';
import { database } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { environment } from '../environment';
import { dueOf, MAILED_PEOPLE } from '../mail/due-notifications';
import { isOfMessage } from '../mail/mail-failure';
import { mailServer } from '../mail/mail-settings';
import { recordMailFailure, recordMailSent } from '../mail/mail-status';
import { sendMail } from '../mail/send-mail';
import { writeDigest } from '../mail/write-digest';
import { notificationInclude, toNotifications } from '../notifications/notifications';
import type { JobHandler } from './run-job';

const inputSchema = z.object({ userId: z.uuid() });
/** The newest so many are written of; all that were due are then sent. */
const MOST_READ = 500;

/**
 * Sends a person what they have unread and were not sent before. Notifications count as sent once the mail server took the
 * message, so a server that can't be reached loses none. Who was deactivated, read everything or changed their mind meanwhile
 * is sent nothing.
 */
export function mailDigestHandler(): JobHandler {
  return {
    async run(job, { signal }) {
      const { userId } = inputSchema.parse(job.input);
      const server = await mailServer();
      const person = await database().user.findFirst({ where: { AND: [{ id: userId }, MAILED_PEOPLE] } });
      const newest = { orderBy: { id: 'desc' }, take: MOST_READ } as const;
      const rows = await database().notification.findMany({
        where: dueOf(userId),
        include: notificationInclude,
        ...newest,
      });
      const [first] = rows;
      const to = person?.email ?? null;
      if (server === null || person === null || to === null || first === undefined) return async () => undefined;
      const due = { ...dueOf(userId), id: { lte: first.id } };
      const { name } = await readSettings();
      const digest = writeDigest({
        notifications: await toNotifications(rows),
        count: await database().notification.count({ where: due }),
        locale: localeSchema.catch('en').parse(person.locale),
        studioName: name,
        url: environment().url,
      });
      try {
        await sendMail(server, { ...digest, to, id: job.id }, { senderName: name, signal });
      } catch (error) {
        if (!signal.aborted) await recordFailure(error, userId);
        throw error;
      }
      const now = new Date();
      return async () => {
        await database().notification.updateMany({ where: due, data: { mailedAt: now } });
        await database().user.update({ where: { id: userId }, data: { digestedAt: now } });
        await recordMailSent(now);
      };
    },
  };
}

/** An address that was refused is tried again when the next digest is due, not at once. */
async function recordFailure(error: unknown, userId: string): Promise<void> {
  const now = new Date();
  await recordMailFailure(error, now);
  if (isOfMessage(error)) await database().user.update({ where: { id: userId }, data: { digestedAt: now } });
}
