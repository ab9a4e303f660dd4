import { database, inTransaction } from '../database/database';
import { clearProgress } from './clear-progress';
import { heldSql, tableSql, type Lease } from './queue-table';

/** After so many failures that might have passed, or dead workers, a row fails for good. */
export const MAX_FAILURES = 4;
const RETRY_BASE_SECONDS = 2;

export interface Failure {
  readonly code: string;
  readonly sentence: string;
  /** Whether another attempt may succeed. */
  readonly mayPass: boolean;
}

/**
 * Records that an attempt failed: for good, or to be tried again after 2, 8 and 32 seconds of the database's clock. Returns
 * what became of it; `lost` when the row was no longer this worker's.
 * @param onFailed what else is written, in the same transaction, when it failed for good
 */
export async function failAttempt(
  lease: Lease,
  failure: Failure,
  onFailed: () => Promise<void> = async () => undefined,
): Promise<'failed' | 'waits' | 'lost'> {
  return inTransaction(async () => {
    const [row] = await database().$queryRaw<{ status: string }[]>`
      UPDATE ${tableSql(lease.table)} SET
        status = CASE WHEN ${failure.mayPass} AND "failureCount" + 1 < ${MAX_FAILURES}
          THEN 'queued'::"JobStatus" ELSE 'failed'::"JobStatus" END,
        "failureCount" = "failureCount" + 1, "heartbeatAt" = NULL, "workerId" = NULL,
        "finishedAt" = CASE WHEN ${failure.mayPass} AND "failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE now() END,
        "retryAt" = CASE WHEN ${failure.mayPass} AND "failureCount" + 1 < ${MAX_FAILURES}
          THEN now() + ${RETRY_BASE_SECONDS}::int * power(4, "failureCount") * interval '1 second' END,
        "errorCode" = ${failure.code}, "errorSentence" = ${failure.sentence}, "updatedAt" = clock_timestamp()
      WHERE ${heldSql(lease)}
      RETURNING status::text`;
    if (row === undefined) return 'lost';
    if (row.status === 'failed') {
      await onFailed();
      return 'failed';
    }
    await clearProgress(lease.table, [lease.id]);
    return 'waits';
  });
}
