import { JobStatus } from '../generated/client';
import { database } from '../database/database';

export const JOB_STATES = Object.values(JobStatus);

export interface StudioCounts {
  readonly users: number;
  readonly activeUsers: number;
  readonly sessions: number;
  readonly projects: number;
  readonly pictures: number;
  readonly blobs: number;
  readonly blobBytes: number;
  readonly drawings: ReadonlyMap<string, number>;
  readonly jobs: readonly { readonly kind: string; readonly status: string; readonly count: number }[];
  readonly oldestSeconds: number;
  readonly drawingSeconds: number;
  readonly failedLastHour: number;
  readonly workers: number;
  readonly pausedWorkers: number;
  readonly backupAtSeconds: number;
}

type Row = Omit<StudioCounts, 'drawings' | 'jobs'>;

/** How much of everything there is, in three questions. For nobody in particular. */
export async function readCounts(): Promise<StudioCounts> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT
      (SELECT count(*)::int FROM "User") AS users,
      (SELECT count(*)::int FROM "User" WHERE "disabledAt" IS NULL) AS "activeUsers",
      (SELECT count(*)::int FROM "Session" WHERE "expiresAt" > now()) AS sessions,
      (SELECT count(*)::int FROM "Project" WHERE "deletedAt" IS NULL) AS projects,
      (SELECT count(*)::int FROM "Picture" WHERE "deletedAt" IS NULL) AS pictures,
      (SELECT count(*)::int FROM "Blob") AS blobs,
      (SELECT COALESCE(sum("byteSize"), 0)::float8 FROM "Blob") AS "blobBytes",
      (SELECT COALESCE(extract(epoch FROM now() - min("queuedAt")), 0)::float8 FROM "Generation"
        WHERE status = 'queued') AS "oldestSeconds",
      (SELECT COALESCE(avg(extract(epoch FROM "finishedAt" - "startedAt")), 0)::float8 FROM "Generation"
        WHERE status = 'succeeded' AND "startedAt" IS NOT NULL
          AND "finishedAt" > now() - interval '1 hour') AS "drawingSeconds",
      ((SELECT count(*) FROM "Generation" WHERE status = 'failed' AND "finishedAt" > now() - interval '1 hour') +
       (SELECT count(*) FROM "Job" WHERE status = 'failed' AND "finishedAt" > now() - interval '1 hour')
      )::int AS "failedLastHour",
      (SELECT count(*)::int FROM "Worker" WHERE "heartbeatAt" > now() - interval '1 minute') AS workers,
      (SELECT count(*)::int FROM "Worker" WHERE "heartbeatAt" > now() - interval '1 minute' AND "isPaused")
        AS "pausedWorkers",
      (SELECT COALESCE(extract(epoch FROM max("finishedAt")), 0)::float8 FROM "StudioBackup" WHERE state = 'done')
        AS "backupAtSeconds"`;
  if (row === undefined) throw new RangeError('A question without a condition has an answer.');
  const drawings = await database().generation.groupBy({ by: ['status'], _count: true });
  const jobs = await database().job.groupBy({ by: ['kind', 'status'], _count: true, orderBy: { kind: 'asc' } });
  return {
    ...row,
    drawings: new Map(drawings.map(({ status, _count }) => [status, _count])),
    jobs: jobs.map(({ kind, status, _count }) => ({ kind, status, count: _count })),
  };
}
