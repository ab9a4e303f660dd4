import { performance } from 'node:perf_hooks';
import { log } from '../log';
import { failAttempt } from '../queue/fail-attempt';
import { requeueLease } from '../queue/lease';
import type { Lease } from '../queue/queue-table';
import { untilDatabaseAnswers } from '../queue/until-database-answers';
import { withHeartbeat } from '../queue/with-heartbeat';
import { toFailure } from './failure';

/** A worker that is told to stop while the database is away leaves its work to the others after so long. */
const LAST_WORD_MS = 5000;

/**
 * Does what a worker claimed, whatever happens: the result is recorded, or the failure, or the row is queued again when
 * the worker stops, or left alone when it was taken away.
 * @param o.name for the log
 * @param o.work gives false when the lease was lost before the result was recorded
 * @param o.onFailed what else is written when it failed for good
 */
export async function runLeased(
  lease: Lease,
  o: {
    readonly name: string;
    readonly signal: AbortSignal;
    readonly work: (signal: AbortSignal) => Promise<boolean>;
    readonly onFailed?: (sentence: string) => Promise<void>;
  },
): Promise<void> {
  const { id, attempt } = lease;
  const started = performance.now();
  const lastWord = <T>(work: () => Promise<T>) =>
    untilDatabaseAnswers(work, o.signal.aborted ? AbortSignal.timeout(LAST_WORD_MS) : o.signal);
  const report = (outcome: string) =>
    log().info({ id, attempt, outcome, ms: Math.round(performance.now() - started) }, o.name);
  await withHeartbeat(lease, o.signal, async (signal) => {
    try {
      report((await o.work(signal)) ? 'succeeded' : 'lost');
    } catch (error) {
      if (signal.aborted) {
        const reason: unknown = signal.reason;
        if (reason === 'stopping') await lastWord(() => requeueLease(lease));
        return report(String(reason));
      }
      const failure = toFailure(error);
      if (failure.code === 'internal') log().error({ id, attempt, err: error }, `${o.name} broke`);
      const outcome = await lastWord(() => failAttempt(lease, failure, async () => o.onFailed?.(failure.sentence)));
      report(`${outcome ?? 'unrecorded'}: ${failure.code}`);
    }
  });
}
