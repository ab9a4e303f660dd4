import type { Job } from '@/lib/contracts/jobs';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { cancelQueued } from './change-status';
import { getJob, requireJob } from './job-view';

/**
 * Cancels one of the actor's own jobs and the drawings that it queued and that still wait; of one that ended nothing
 * changes. May be repeated.
 * @throws AppError `not-found`
 */
export async function cancelJob(actor: Actor, jobId: string): Promise<Job> {
  await requireJob(actor, jobId);
  await inTransaction(async () => {
    const stopped = await cancelQueued('Job', [jobId]);
    if (stopped.length === 0) return;
    const waiting = await database().generation.findMany({
      where: { jobId, status: { in: ['queued', 'paused'] } },
      select: { id: true },
    });
    await cancelQueued(
      'Generation',
      waiting.map(({ id }) => id),
    );
  });
  return getJob(actor, jobId);
}
