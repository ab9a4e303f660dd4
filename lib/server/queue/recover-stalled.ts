import { database, inTransaction } from '../database/database';
import { clearProgress } from './clear-progress';
import { MAX_FAILURES } from './fail-attempt';
import { tableSql, type QueueTable } from './queue-table';

/** A running row without a heartbeat for so long has lost its worker; jobs compute in the worker itself, between beats. */
export const STALLED_AFTER_SECONDS: Readonly<Record<QueueTable, number>> = { Generation: 10, Job: 30 };

const SENTENCES: Readonly<Record<QueueTable, string>> = {
  Generation: 'The machine that drew this stopped every time. A smaller size or another model may help.',
  Job: 'The worker stopped every time it worked on this. Try it with fewer pages or a lower resolution.',
};

export interface Recovered {
  /** How many rows are queued again or failed. */
  readonly count: number;
  /** Those that failed for good. */
  readonly failedIds: readonly string[];
}

/**
 * Queues rows again whose worker gave no heartbeat for too long, and fails those that lost their worker time and again (work
 * that takes its machine down must not take down all of them).
 * @param o.onFailed what else is written, in the same transaction, for rows that failed for good
 */
export async function recoverStalled(
  table: QueueTable,
  o: { onFailed?: (ids: readonly string[], sentence: string) => Promise<void> } = {},
): Promise<Recovered> {
  const sentence = SENTENCES[table];
  return inTransaction(async () => {
    const rows = await database().$queryRaw<{ id: string; status: string }[]>`
      UPDATE ${tableSql(table)} q SET
        status = CASE WHEN q."failureCount" + 1 < ${MAX_FAILURES}
          THEN 'queued'::"JobStatus" ELSE 'failed'::"JobStatus" END,
        "failureCount" = q."failureCount" + 1, "heartbeatAt" = NULL, "workerId" = NULL,
        "startedAt" = NULL, "updatedAt" = clock_timestamp(),
        "finishedAt" = CASE WHEN q."failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE now() END,
        "errorCode" = CASE WHEN q."failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE 'runtime-crashed' END,
        "errorSentence" = CASE WHEN q."failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE ${sentence} END
      FROM (
        SELECT id FROM ${tableSql(table)}
        WHERE status = 'running'
          AND "heartbeatAt" < now() - ${STALLED_AFTER_SECONDS[table]}::int * interval '1 second'
        FOR UPDATE SKIP LOCKED) stalled
      WHERE q.id = stalled.id
      RETURNING q.id::text, q.status::text`;
    const ids = rows.map(({ id }) => id);
    const failedIds = rows.filter(({ status }) => status === 'failed').map(({ id }) => id);
    if (ids.length > 0) await clearProgress(table, ids);
    if (failedIds.length > 0) await o.onFailed?.(failedIds, sentence);
    return { count: rows.length, failedIds };
  });
}
