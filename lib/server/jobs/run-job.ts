import type { JobKind } from '@/lib/contracts/jobs';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import type { ClaimedJob } from '../queue/claim-job';
import { finishLease } from '../queue/lease';
import { openProgressWriter } from '../queue/open-progress-writer';
import { heldSql } from '../queue/queue-table';
import { runLeased } from './run-leased';

/** What came of a job, by kind. */
export interface JobOutcome {
  readonly result?: Prisma.InputJsonValue;
  readonly fileSha256?: string;
  readonly expiresAt?: Date;
}

/** Writes a job's result: queries alone, run in the transaction that ends the job, and not at all when its lease was lost. */
export type CommitJob = () => Promise<JobOutcome | void>;

export interface JobRun {
  readonly signal: AbortSignal;
  /** Reports that so many steps are done. */
  report(step: number, stepCount?: number): void;
}

/** How jobs of one kind are done. */
export interface JobHandler {
  /** Computes, and gives what is to be written. May be repeated after a crash. */
  run(job: ClaimedJob, o: JobRun): Promise<CommitJob>;
  /** What else is written when a job failed for good. */
  onFailed?(jobIds: readonly string[], sentence: string): Promise<void>;
}

export type JobHandlers = Partial<Readonly<Record<JobKind, JobHandler>>>;

/** Does a claimed job with progress, and records what came of it. */
export async function runJob(job: ClaimedJob, handlers: JobHandlers, signal: AbortSignal): Promise<void> {
  const handler = handlers[job.kind];
  if (!handler) throw new RangeError(`This worker has no way to do jobs of the kind ${job.kind}.`);
  const progress = openProgressWriter<{ step: number; stepCount: number | null }>(async ({ step, stepCount }) => {
    await database().$executeRaw`
      UPDATE "Job" SET step = ${step}::int, "stepCount" = COALESCE(${stepCount}::int, "stepCount"),
        "updatedAt" = clock_timestamp() WHERE ${heldSql(job)}`;
  });
  await runLeased(job, {
    name: job.kind,
    signal,
    work: async (workSignal) => {
      try {
        const report = (step: number, stepCount: number | null = null) => progress.report({ step, stepCount });
        const commit = await handler.run(job, { signal: workSignal, report });
        await progress.end();
        workSignal.throwIfAborted();
        return await commitJob(job, commit);
      } finally {
        await progress.end();
      }
    },
    onFailed: async (sentence) => handler.onFailed?.([job.id], sentence),
  });
}

async function commitJob(job: ClaimedJob, commit: CommitJob): Promise<boolean> {
  return inTransaction(async () => {
    if (!(await finishLease(job))) return false;
    const outcome = (await commit()) ?? {};
    const { stepCount } = await database().job.findUniqueOrThrow({
      where: { id: job.id },
      select: { stepCount: true },
    });
    await database().job.update({ where: { id: job.id }, data: { ...outcome, step: stepCount } });
    return true;
  });
}
