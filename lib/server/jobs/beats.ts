import { database } from '../database/database';
import { purgeOldRows } from '../housekeeping/purge-old-rows';
import { log } from '../log';
import { pause } from './pause';
import { STALLED_AFTER_SECONDS, takeOverStalled } from './take-over-stalled';

const BEAT_EVERY_MS = 2000;
const SCAN_EVERY_MS = 60_000;
const PURGE_EVERY_MS = 60 * 60_000;

export interface WorkerIdentity {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly device: string;
}

export interface Beats {
  /** Whether an admin told this worker to rest. */
  isPaused(): boolean;
  /** Ends them and takes the worker out of the list. */
  stop(): Promise<void>;
}

/**
 * A worker's life beside its drawing: every two seconds it says that it lives and makes drawings wait again whose worker
 * died; once a minute it looks for models, once an hour it clears old rows. A beat that fails is logged; the next is
 * not far.
 *
 * After the database was away all leases look old although their workers live; so a worker takes over only after it saw
 * the database for as long as a lease lasts.
 */
export function startBeats(worker: WorkerIdentity, onScan: () => Promise<void>): Beats {
  const ending = new AbortController();
  let isPaused = false;
  let beatingSince: number | null = null;
  const last = { scan: Date.now(), purge: 0 };
  const beat = async () => {
    const now = Date.now();
    const row = await database().worker.upsert({
      where: { id: worker.id },
      create: { ...worker },
      update: { heartbeatAt: new Date() },
    });
    isPaused = row.isPaused;
    beatingSince ??= now;
    if (now - beatingSince >= STALLED_AFTER_SECONDS * 1000) {
      const count = await takeOverStalled();
      if (count > 0) log().warn({ worker: worker.id, count }, 'drawings of dead workers wait again');
    }
    if (now - last.scan >= SCAN_EVERY_MS) {
      last.scan = now;
      await onScan();
    }
    if (now - last.purge >= PURGE_EVERY_MS) {
      last.purge = now;
      await purgeOldRows(new Date(now));
      await database().worker.deleteMany({ where: { heartbeatAt: { lt: new Date(now - PURGE_EVERY_MS) } } });
    }
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      await beat().catch((error: unknown) => {
        beatingSince = null;
        log().warn({ worker: worker.id, err: error }, 'beat failed');
      });
      await pause(BEAT_EVERY_MS, ending.signal);
    }
  };
  const running = run();
  return {
    isPaused: () => isPaused,
    async stop() {
      ending.abort();
      await running;
      await database()
        .worker.deleteMany({ where: { id: worker.id } })
        .catch(() => undefined);
    },
  };
}
