import { AppError } from '../app-error';
import { database } from '../database/database';
import { isOfMessage } from './mail-failure';

/** After the server failed, as long nothing is sent to it. */
export const PAUSE_MS = 10 * 60 * 1000;

/** Records that a message was sent: what failed before is over. */
export async function recordMailSent(now: Date): Promise<void> {
  await database().studioSettings.update({
    where: { id: 1 },
    data: { mailSentAt: now, mailProblem: null, mailPausedUntil: null },
  });
}

/** Records why a message was not sent, for admins to see; failures of the server hold the others up for a while. */
export async function recordMailFailure(error: unknown, now: Date): Promise<void> {
  const mailProblem = error instanceof AppError ? error.message : 'Something broke while a message was sent.';
  const pause = isOfMessage(error) ? {} : { mailPausedUntil: new Date(now.getTime() + PAUSE_MS) };
  await database().studioSettings.update({ where: { id: 1 }, data: { mailProblem, ...pause } });
}
