import type { DrawEnvironment } from '@/pipeline/draw/draw-picture';
import { log } from '../log';
import { drawGeneration } from './draw-generation';
import { failAttempt } from './fail-attempt';
import { toFailure } from './failure';
import { dropLease, giveBack, type Claimed } from './lease';
import type { Pace } from './pace';
import { openProgressWriter } from './progress-writer';
import { untilDatabaseAnswers } from './until-database-answers';
import { watchLease } from './watch-lease';

/** A worker that is told to stop while the database is away leaves its drawing to the others after so long. */
const LAST_WORD_MS = 5000;

/**
 * Draws what a worker claimed, whatever happens: the result is recorded, or the failure, or the drawing is given back
 * when the worker stops, or dropped when it was taken away.
 */
export async function drawClaimed(
  claimed: Claimed,
  o: { environment: DrawEnvironment & { now: () => number }; pace: Pace; signal: AbortSignal },
): Promise<void> {
  const { generationId, attempt } = claimed;
  const watch = watchLease(claimed, o.signal);
  const progress = openProgressWriter(claimed);
  const started = o.environment.now();
  const lastWord = <T>(work: () => Promise<T>) =>
    untilDatabaseAnswers(work, o.signal.aborted ? AbortSignal.timeout(LAST_WORD_MS) : o.signal);
  const tell = (outcome: string) =>
    log().info({ generationId, attempt, outcome, ms: Math.round(o.environment.now() - started) }, 'drawing');
  try {
    const drawn = await drawGeneration(claimed, { ...o, progress, signal: watch.signal });
    tell(drawn ? 'succeeded' : 'lost');
  } catch (error) {
    await progress.end();
    if (watch.signal.aborted) {
      const reason: unknown = watch.signal.reason;
      await lastWord(() => (reason === 'stopping' ? giveBack(claimed) : dropLease(claimed)));
      return tell(String(reason));
    }
    const failure = toFailure(error);
    if (failure.code === 'internal') log().error({ generationId, attempt, err: error }, 'drawing broke');
    tell(`${(await lastWord(() => failAttempt(claimed, failure))) ?? 'unrecorded'}: ${failure.code}`);
  } finally {
    await progress.end();
    await watch.end();
  }
}
