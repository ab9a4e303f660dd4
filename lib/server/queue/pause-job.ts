import type { Job } from '@/lib/contracts/jobs';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { pauseQueued, resumeQueued } from './change-status';
import { getJob, requireJob } from './job-view';

/** Of these, an attempt goes on behind what the one before it has done. */
const PAUSABLE: readonly string[] = ['story-import'];

/**
 * Holds back one of the actor's own jobs that waits or runs; what is done stays.
 * @throws AppError `not-found`, `state-conflict` for one that can't be paused or is not active
 */
export async function pauseJob(actor: Actor, jobId: string): Promise<Job> {
  const { kind } = await requireJob(actor, jobId);
  if (!PAUSABLE.includes(kind) || !(await pauseQueued('Job', jobId))) {
    throw new AppError('state-conflict', 'This job can’t be paused now.', {
      action: 'Reload to see its current state.',
    });
  }
  return getJob(actor, jobId);
}

/**
 * Queues one of the actor's own paused jobs again.
 * @throws AppError `not-found`, `state-conflict` for one that is not paused, or was never started
 */
export async function resumeJob(actor: Actor, jobId: string): Promise<Job> {
  const { kind, projectId } = await requireJob(actor, jobId);
  const isStarted = PAUSABLE.includes(kind) && projectId !== null;
  if (!isStarted || !(await resumeQueued('Job', jobId))) {
    throw new AppError('state-conflict', 'This job is not paused.', { action: 'Reload to see its current state.' });
  }
  return getJob(actor, jobId);
}
