import { jobKindSchema, type JobKind } from '@/lib/contracts/jobs';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { claimNext } from './claim-next';
import { dueSql, NOT_PAUSED, type Lease } from './queue-table';

export interface ClaimedJob extends Lease {
  readonly kind: JobKind;
  readonly projectId: string | null;
  readonly authorId: string | null;
  /** What was asked, by kind. */
  readonly input: unknown;
  /** How much of it an earlier attempt did. */
  readonly step: number;
}

/** Jobs that only a worker with the model that their input names may take. */
const OF_A_MODEL: readonly JobKind[] = ['model-trial'];
/** Jobs that only the worker that their input names may take. */
const OF_A_WORKER: readonly JobKind[] = ['device-test'];

/** Jobs that go on while the queue is paused: what the studio itself needs, and messages. */
const NEVER_PAUSED: readonly JobKind[] = ['storage-sweep', 'studio-backup', 'backup-check', 'mail-digest'];

/**
 * Claims the first queued job of some kinds; null when there is none. People take turns, whoever was served longest ago
 * first. While the queue is paused only what the studio itself needs goes on.
 * @param o.modelIds the models that the worker has
 */
export async function claimJob(o: {
  workerId: string;
  kinds: readonly JobKind[];
  modelIds?: readonly string[];
}): Promise<ClaimedJob | null> {
  const mine = Prisma.sql`(j.kind <> ALL(${[...OF_A_MODEL]}::text[])
    OR j.input->>'modelId' = ANY(${[...(o.modelIds ?? [])]}::text[]))
    AND (j.kind <> ALL(${[...OF_A_WORKER]}::text[]) OR j.input->>'workerId' = ${o.workerId})
    AND (j.kind = ANY(${[...NEVER_PAUSED]}::text[]) OR ${NOT_PAUSED})`;
  const order = Prisma.sql`
    SELECT id, row_number() OVER (
      ORDER BY precedence DESC, priority DESC, round, "servedAt" NULLS FIRST, id) AS place FROM (
      SELECT j.id, j.precedence, j.priority,
        row_number() OVER (
          PARTITION BY j.precedence, j.priority, COALESCE(j."authorId", j.id) ORDER BY j.id) AS round,
        (SELECT max(s."startedAt") FROM "Job" s WHERE s."authorId" = j."authorId") AS "servedAt"
      FROM "Job" j WHERE ${dueSql(Prisma.sql`j`)} AND j.kind = ANY(${[...o.kinds]}::text[]) AND ${mine}
    ) waiting`;
  const lease = await claimNext('Job', { workerId: o.workerId, order });
  if (lease === null) return null;
  const row = await database().job.findUnique({
    where: { id: lease.id },
    select: { kind: true, projectId: true, authorId: true, input: true, step: true },
  });
  return row === null ? null : { ...lease, ...row, kind: jobKindSchema.parse(row.kind) };
}
