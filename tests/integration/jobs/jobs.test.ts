import { afterEach, expect, it } from 'vitest';
import { database, inTransaction } from '@/lib/server/database/database';
import { runJob, type JobHandlers } from '@/lib/server/jobs/run-job';
import { cancelQueued } from '@/lib/server/queue/change-status';
import { claimJob, type ClaimedJob } from '@/lib/server/queue/claim-job';
import { createJob } from '@/lib/server/queue/create-job';
import { MAX_FAILURES } from '@/lib/server/queue/fail-attempt';
import { finishLease } from '@/lib/server/queue/lease';
import { recoverStalled } from '@/lib/server/queue/recover-stalled';
import { describeOnDatabases } from '../database';
import { studioOf, until } from './studio';

const KINDS = ['book-export'] as const;
const never = new AbortController().signal;

async function queueJob(o: { authorId?: string; projectId?: string } = {}): Promise<string> {
  return createJob({ kind: 'book-export', projectId: o.projectId ?? null, authorId: o.authorId ?? null, input: {} });
}

async function claim(workerId = 'worker-1'): Promise<ClaimedJob> {
  const job = await claimJob({ workerId, kinds: KINDS });
  if (job === null) throw new Error('Nothing was claimed.');
  return job;
}

async function loseWorker(id: string): Promise<void> {
  await database().job.update({ where: { id }, data: { heartbeatAt: new Date(Date.now() - 31_000) } });
}

const row = (id: string) => database().job.findUniqueOrThrow({ where: { id } });

describeOnDatabases('Jobs', () => {
  afterEach(() => database().job.deleteMany());

  it('go to one worker each, and only to one that does their kind', async () => {
    const ids = [await queueJob(), await queueJob(), await queueJob()];
    expect(await claimJob({ workerId: 'w', kinds: ['region-edit'] })).toBeNull();
    const claims = await Promise.all(
      Array.from({ length: 5 }, (_, index) => claimJob({ workerId: `w${index}`, kinds: KINDS })),
    );
    const taken = claims.flatMap((job) => (job === null ? [] : [job.id]));
    expect(new Set(taken).size).toBe(taken.length);
    for (let next = await claimJob({ workerId: 'w', kinds: KINDS }); next;) {
      taken.push(next.id);
      next = await claimJob({ workerId: 'w', kinds: KINDS });
    }
    expect([...taken].sort()).toEqual([...ids].sort());
  });

  it('let people take turns', async () => {
    const [aki, bo] = [(await studioOf('Aki')).person, (await studioOf('Bo')).person];
    const first = await queueJob({ authorId: aki.actor.userId });
    const second = await queueJob({ authorId: aki.actor.userId });
    const other = await queueJob({ authorId: bo.actor.userId });
    expect([(await claim()).id, (await claim()).id, (await claim()).id]).toEqual([first, other, second]);
  });

  it('record their result once, with progress before and the end after it', async () => {
    const id = await queueJob();
    const job = await claim();
    const seen: number[] = [];
    const handlers: JobHandlers = {
      'book-export': {
        async run(_, { report }) {
          report(3, 8);
          await until('the progress is written', async () => (await row(id)).step >= 3);
          return async () => {
            seen.push((await row(id)).step);
            return { result: { pages: 8 } };
          };
        },
      },
    };
    await runJob(job, handlers, never);
    await runJob(job, handlers, never);
    expect(seen).toEqual([3]);
    expect(await row(id)).toMatchObject({ status: 'succeeded', step: 8, stepCount: 8, result: { pages: 8 } });
  });

  it('write nothing of a worker that lost its lease', async () => {
    const id = await queueJob();
    const first = await claim();
    await loseWorker(id);
    expect(await recoverStalled('Job')).toEqual({ count: 1, failedIds: [] });
    const second = await claim('worker-2');
    expect(second).toMatchObject({ id, attempt: 2 });
    let isWritten = false;
    const handlers: JobHandlers = {
      'book-export': { run: async () => async () => void (isWritten = true) },
    };
    await runJob(first, handlers, never);
    expect(isWritten).toBe(false);
    expect(await inTransaction(() => finishLease(second))).toBe(true);
    expect(await inTransaction(() => finishLease(second))).toBe(false);
  });

  it('stop when they are cancelled', async () => {
    const id = await queueJob();
    const handlers: JobHandlers = {
      'book-export': {
        async run(_, { signal }) {
          await cancelQueued('Job', [id]);
          await until('the job is told to stop', async () => signal.aborted);
          signal.throwIfAborted();
          return async () => undefined;
        },
      },
    };
    await runJob(await claim(), handlers, never);
    expect((await row(id)).status).toBe('cancelled');
    expect(await claimJob({ workerId: 'w', kinds: KINDS })).toBeNull();
  });

  it('are queued again by a worker that stops, with no failure counted', async () => {
    const id = await queueJob();
    const stopping = new AbortController();
    const handlers: JobHandlers = {
      'book-export': {
        async run(_, { signal }) {
          stopping.abort();
          signal.throwIfAborted();
          return async () => undefined;
        },
      },
    };
    await runJob(await claim(), handlers, stopping.signal);
    expect(await row(id)).toMatchObject({ status: 'queued', failureCount: 0 });
  });

  it('are tried again after what may pass, and fail in the end', async () => {
    const id = await queueJob();
    const failed: string[] = [];
    const handlers: JobHandlers = {
      'book-export': {
        run: async () => {
          throw Object.assign(new Error('the disk'), { code: 'EIO' });
        },
        onFailed: async (ids) => void failed.push(...ids),
      },
    };
    for (let count = 0; count < MAX_FAILURES; count += 1) {
      await database().job.update({ where: { id }, data: { retryAt: null } });
      await runJob(await claim(), handlers, never).catch(() => undefined);
    }
    expect(await row(id)).toMatchObject({ status: 'failed', errorCode: 'internal', failureCount: MAX_FAILURES });
    expect(failed).toEqual([id]);
  });
});
