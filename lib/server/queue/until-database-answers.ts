import { isDatabaseUnreachable } from '../database/is-database-unreachable';
import { log } from '../log';
import { pause } from './pause';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2000;

/**
 * What `work` gives, tried again for as long as the database is away; null when the signal was raised meanwhile.
 * @param work must be harmless to repeat
 */
export async function untilDatabaseAnswers<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  for (let waitMs = FIRST_PAUSE_MS; ; waitMs = Math.min(LONGEST_PAUSE_MS, waitMs * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnreachable(error)) throw error;
      if (waitMs === FIRST_PAUSE_MS) log().warn('database away; waiting for it');
      if (signal.aborted) return null;
      await pause(waitMs, signal);
    }
  }
}
