import { heartbeat, isLeaseHeld } from './lease';
import { pause } from './pause';
import type { Lease } from './queue-table';

const LOOK_EVERY_MS = 200;
const HEARTBEAT_EVERY_MS = 2000;

/** Why work stops before its end. */
export type StopReason = 'taken-away' | 'stopping';

/**
 * Does the work with heartbeats, and looks five times a second whether the lease still holds, so that a cancelled drawing
 * stops within a step. The work's signal is raised with a {@link StopReason} when the row was taken away or the worker
 * stops. A database that is away changes nothing: the fence decides when it is back.
 */
export async function withHeartbeat<T>(
  lease: Lease,
  workerSignal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const working = new AbortController();
  const ending = new AbortController();
  const stop = () => working.abort('stopping' satisfies StopReason);
  if (workerSignal.aborted) stop();
  workerSignal.addEventListener('abort', stop);
  const watch = async () => {
    let beatAt = Date.now();
    while (!ending.signal.aborted) {
      await pause(LOOK_EVERY_MS, ending.signal);
      const mustBeat = Date.now() - beatAt >= HEARTBEAT_EVERY_MS;
      const isHeld = await (mustBeat ? heartbeat(lease) : isLeaseHeld(lease)).catch(() => null);
      if (mustBeat && isHeld !== null) beatAt = Date.now();
      if (isHeld === false) working.abort('taken-away' satisfies StopReason);
    }
  };
  const watching = watch();
  try {
    return await work(working.signal);
  } finally {
    workerSignal.removeEventListener('abort', stop);
    ending.abort();
    await watching;
  }
}
