import { z } from 'zod';
import type { Job } from '@/lib/contracts/jobs';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { cancelQueued } from './change-status';
import { getJob, requireJob } from './job-view';
import type { QueueTable } from './queue-table';

const checkInputSchema = z.object({ backupId: z.string() });

/**
 * Cancels one of the actor's own jobs and the drawings that it queued and that still wait; of one that ended nothing
 * changes. May be repeated.
 * @throws AppError `not-found`
 */
export async function cancelJob(actor: Actor, jobId: string): Promise<Job> {
  await requireJob(actor, jobId);
  await cancelWithRest('Job', jobId);
  return getJob(actor, jobId);
}

/**
 * Cancels a row of the queue with what belongs to it: the drawings that a batch queued and that still wait, and what else
 * would wait for its end. Who may do so is the caller's to check.
 * @returns false for one that has ended
 */
export async function cancelWithRest(table: QueueTable, id: string): Promise<boolean> {
  return inTransaction(async () => {
    const stopped = await cancelQueued(table, [id]);
    if (stopped.length === 0) return false;
    if (table === 'Job') await cancelRest(id);
    return true;
  });
}

async function cancelRest(jobId: string): Promise<void> {
  const waiting = await database().generation.findMany({
    where: { jobId, status: { in: ['queued', 'paused'] } },
    select: { id: true },
  });
  await cancelQueued(
    'Generation',
    waiting.map(({ id }) => id),
  );
  // Edits and backups have the id of their job.
  await database().regionEdit.updateMany({
    where: { id: jobId, state: 'drawing' },
    data: { state: 'discarded', decidedAt: new Date() },
  });
  await database().studioBackup.updateMany({
    where: { id: jobId, state: 'writing' },
    data: { state: 'failed', problem: 'It was cancelled.', finishedAt: new Date() },
  });
  const { kind, input } = await database().job.findUniqueOrThrow({
    where: { id: jobId },
    select: { kind: true, input: true },
  });
  const checked = kind === 'backup-check' ? checkInputSchema.safeParse(input).data : undefined;
  if (checked !== undefined) {
    await database().studioBackup.updateMany({ where: { id: checked.backupId }, data: { isChecking: false } });
  }
}
