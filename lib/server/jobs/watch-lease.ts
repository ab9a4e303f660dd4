import { isLeaseHeld, keepLease, type Lease } from './lease';
import { pause } from './pause';

const LOOK_EVERY_MS = 200;
const KEEP_EVERY_MS = 2000;

/** Why a drawing stops before its end. */
export type StopReason = 'taken-away' | 'stopping';

export interface LeaseWatch {
  /** Raised with a {@link StopReason} when the drawing was taken away or the worker stops. */
  readonly signal: AbortSignal;
  end(): Promise<void>;
}

/**
 * Keeps a lease while its drawing is drawn, and looks five times a second whether it still holds, so that a cancelled
 * drawing stops within a step. A database that is away changes nothing: the fence decides when it is back.
 */
export function watchLease(lease: Lease, workerSignal: AbortSignal): LeaseWatch {
  const drawing = new AbortController();
  const ending = new AbortController();
  const stop = () => drawing.abort('stopping' satisfies StopReason);
  if (workerSignal.aborted) stop();
  workerSignal.addEventListener('abort', stop);
  const run = async () => {
    let keptAt = Date.now();
    while (!ending.signal.aborted) {
      await pause(LOOK_EVERY_MS, ending.signal);
      const mustKeep = Date.now() - keptAt >= KEEP_EVERY_MS;
      const isHeld = await (mustKeep ? keepLease(lease) : isLeaseHeld(lease)).catch(() => null);
      if (mustKeep && isHeld !== null) keptAt = Date.now();
      if (isHeld === false) drawing.abort('taken-away' satisfies StopReason);
    }
  };
  const running = run();
  return {
    signal: drawing.signal,
    async end() {
      workerSignal.removeEventListener('abort', stop);
      ending.abort();
      await running;
    },
  };
}
