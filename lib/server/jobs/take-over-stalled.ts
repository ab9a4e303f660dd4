import { database, inTransaction } from '../database/database';
import { MAX_FAILURES } from './fail-attempt';
import { endTurn, sendTurns } from './turns';

/** A running drawing without a sign of life for so long has lost its worker. */
export const STALLED_AFTER_SECONDS = 10;

/**
 * Makes drawings wait again whose worker gave no sign of life for ten seconds, and fails those that lost their worker
 * time and again (a drawing that takes its machine down must not take down all of them). Returns how many there were.
 */
export async function takeOverStalled(): Promise<number> {
  return inTransaction(async () => {
    const rows = await database().$queryRaw<{ id: string; status: string; turnId: string | null }[]>`
      UPDATE "Generation" g SET
        status = CASE WHEN g."failureCount" + 1 < ${MAX_FAILURES}
          THEN 'queued'::"GenerationStatus" ELSE 'failed'::"GenerationStatus" END,
        "failureCount" = g."failureCount" + 1, "heartbeatAt" = NULL, "workerId" = NULL, "jobId" = NULL,
        "startedAt" = NULL, "updatedAt" = clock_timestamp(),
        "finishedAt" = CASE WHEN g."failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE now() END,
        "errorCode" = CASE WHEN g."failureCount" + 1 < ${MAX_FAILURES} THEN NULL ELSE 'runtime-crashed' END,
        "errorSentence" = CASE WHEN g."failureCount" + 1 < ${MAX_FAILURES} THEN NULL
          ELSE 'The machine that drew this stopped every time. A smaller size or another model may help.' END
      FROM (
        SELECT id, "jobId" FROM "Generation"
        WHERE status = 'running' AND "heartbeatAt" < now() - ${STALLED_AFTER_SECONDS}::int * interval '1 second'
        FOR UPDATE SKIP LOCKED) stalled
      WHERE g.id = stalled.id
      RETURNING g.id::text, g.status::text, stalled."jobId"::text AS "turnId"`;
    if (rows.length === 0) return 0;
    await database().generationProgress.deleteMany({ where: { generationId: { in: rows.map(({ id }) => id) } } });
    for (const { turnId } of rows) if (turnId !== null) await endTurn(turnId);
    await sendTurns(rows.filter(({ status }) => status === 'queued').length);
    return rows.length;
  });
}
