import type { QueueState } from '@/lib/contracts/studio-jobs';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';

/** Whether the queue is paused. For everybody who is signed in. */
export async function getQueueState(_actor: Actor): Promise<QueueState> {
  const row = await database().studioSettings.findUnique({ where: { id: 1 }, select: { isQueuePaused: true } });
  return { isPaused: row?.isQueuePaused ?? false };
}

/**
 * Pauses the queue of the studio or resumes it: while it is paused workers start nothing new but upkeep and messages, and
 * finish what runs. For admins. May be repeated.
 * @throws AppError `role-missing`
 */
export async function setQueueState(actor: Actor, { isPaused }: QueueState): Promise<QueueState> {
  requireAdmin(actor);
  await readSettings();
  await inTransaction(async () => {
    const { count } = await database().studioSettings.updateMany({
      where: { id: 1, isQueuePaused: !isPaused },
      data: { isQueuePaused: isPaused },
    });
    if (count > 0) await recordAudit(actor, { kind: isPaused ? 'queue-paused' : 'queue-resumed' });
  });
  return { isPaused };
}
