import { database, inTransaction } from '../database/database';
import type { Lease } from './lease';
import { endTurn, sendTurns } from './turns';

/** After so many failures that might have passed, or dead workers, a drawing fails for good. */
export const MAX_FAILURES = 4;
const RETRY_BASE_SECONDS = 2;

export interface Failure {
  readonly code: string;
  readonly sentence: string;
  /** Whether it may pass by itself. */
  readonly mayPass: boolean;
}

/**
 * Records that a try failed: for good, or to wait again after 2, 8 and 32 seconds. Returns what became of it; `lost` when
 * the drawing was no longer this worker's.
 */
export async function failAttempt(lease: Lease, failure: Failure): Promise<'failed' | 'waits' | 'lost'> {
  return inTransaction(async () => {
    await endTurn(lease.turnId);
    const [row] = await database().$queryRaw<{ status: string; failureCount: number }[]>`
      UPDATE "Generation" SET
        status = CASE WHEN ${failure.mayPass} AND "failureCount" + 1 < ${MAX_FAILURES}
          THEN 'queued'::"GenerationStatus" ELSE 'failed'::"GenerationStatus" END,
        "failureCount" = "failureCount" + 1, "heartbeatAt" = NULL, "workerId" = NULL, "jobId" = NULL,
        "finishedAt" = CASE WHEN ${failure.mayPass} AND "failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE now() END,
        "retryAt" = CASE WHEN ${failure.mayPass} AND "failureCount" + 1 < ${MAX_FAILURES}
          THEN now() + ${RETRY_BASE_SECONDS}::int * power(4, "failureCount") * interval '1 second' END,
        "errorCode" = ${failure.code}, "errorSentence" = ${failure.sentence}, "updatedAt" = clock_timestamp()
      WHERE id = ${lease.generationId}::uuid AND attempt = ${lease.attempt} AND status = 'running'
      RETURNING status::text, "failureCount"`;
    if (row === undefined) return 'lost';
    if (row.status === 'failed') return 'failed';
    await database().generationProgress.deleteMany({ where: { generationId: lease.generationId } });
    await sendTurns(1, RETRY_BASE_SECONDS * 4 ** (row.failureCount - 1));
    return 'waits';
  });
}
