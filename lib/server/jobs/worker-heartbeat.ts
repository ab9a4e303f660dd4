import type { DeviceFacts } from '@/lib/contracts/devices';
import { database } from '../database/database';
import { clearWorkFolder } from '../housekeeping/clear-work-folder';
import { purgeOldRows } from '../housekeeping/purge-old-rows';
import { sweepBlobs } from '../housekeeping/sweep-blobs';
import { log } from '../log';
import { serveDigests } from '../mail/serve-digests';
import { pause } from '../queue/pause';
import { recoverStalled, STALLED_AFTER_SECONDS } from '../queue/recover-stalled';
import { serveSchedule } from '../upkeep/serve-schedule';
import { failJobs } from './job-handlers';
import { workFolder } from './work-file';

const HEARTBEAT_EVERY_MS = 2000;
const SCAN_EVERY_MS = 60_000;
const SCHEDULE_EVERY_MS = 60_000;
const PURGE_EVERY_MS = 60 * 60_000;
const SWEEP_EVERY_MS = 24 * 60 * 60_000;

export interface WorkerIdentity {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly device: string;
}

export interface WorkerDescription {
  readonly facts: DeviceFacts;
  readonly modelIds: string[];
}

export interface WorkerHeartbeat {
  /** Whether an admin paused this worker. */
  isPaused(): boolean;
  /** Ends it and removes the worker from the list. */
  stop(): Promise<void>;
}

/**
 * A worker's background tasks: every two seconds it writes its heartbeat, queues work again whose worker died and moves the
 * files of models that were removed or restored; once a minute and after that it looks for models, and whether
 * a scheduled backup or a digest of notifications is due, once an hour it clears old
 * rows. A heartbeat that fails is logged; the next is not far.
 *
 * After the database was away all leases look old although their workers live; so a worker recovers work only after it saw
 * the database for as long as a lease lasts.
 */
export function startWorkerHeartbeat(
  worker: WorkerIdentity,
  {
    onScan,
    onMove,
    describe,
  }: {
    readonly onScan: () => Promise<void>;
    readonly onMove: (now: Date) => Promise<boolean>;
    /** What it runs on, and the models that it has now. */
    readonly describe: () => WorkerDescription;
  },
): WorkerHeartbeat {
  const ending = new AbortController();
  let isPaused = false;
  let beatingSince: number | null = null;
  // The first sweep is an hour after the start, when nobody waits for the first drawing.
  const last = { scan: Date.now(), purge: 0, schedule: 0, sweep: Date.now() - SWEEP_EVERY_MS + PURGE_EVERY_MS };
  let sweeping: Promise<void> | null = null;
  let scheduling: Promise<void> | null = null;
  const backgroundTasks = async () => {
    const now = Date.now();
    const { facts, modelIds } = describe();
    const row = await database().worker.upsert({
      where: { id: worker.id },
      create: { ...worker, facts, modelIds },
      update: { heartbeatAt: new Date(), modelIds },
    });
    isPaused = row.isPaused;
    beatingSince ??= now;
    if (now - beatingSince >= STALLED_AFTER_SECONDS.Generation * 1000) {
      const drawings = await recoverStalled('Generation');
      const jobs = await recoverStalled('Job', { onFailed: failJobs });
      const count = drawings.count + jobs.count;
      if (count > 0) {
        log().warn({ worker: worker.id, count }, 'work of dead workers was recovered');
        await clearWorkFolder(workFolder(), new Date(now));
      }
    }
    if ((await onMove(new Date(now))) || now - last.scan >= SCAN_EVERY_MS) {
      last.scan = now;
      await onScan();
    }
    if (now - last.schedule >= SCHEDULE_EVERY_MS) {
      last.schedule = now;
      scheduling ??= schedule(worker.id, new Date(now)).finally(() => {
        scheduling = null;
      });
    }
    if (now - last.purge >= PURGE_EVERY_MS) {
      last.purge = now;
      await purgeOldRows(new Date(now));
      await clearWorkFolder(workFolder(), new Date(now));
      await database().worker.deleteMany({ where: { heartbeatAt: { lt: new Date(now - PURGE_EVERY_MS) } } });
    }
    if (now - last.sweep >= SWEEP_EVERY_MS) {
      last.sweep = now;
      sweeping = sweep(worker.id, ending.signal);
    }
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      await backgroundTasks().catch((error: unknown) => {
        beatingSince = null;
        log().warn({ worker: worker.id, err: error }, 'heartbeat failed');
      });
      await pause(HEARTBEAT_EVERY_MS, ending.signal);
    }
  };
  const running = run();
  return {
    isPaused: () => isPaused,
    async stop() {
      ending.abort();
      await running;
      await sweeping;
      await scheduling;
      await database()
        .worker.deleteMany({ where: { id: worker.id } })
        .catch(() => undefined);
    },
  };
}

/** Takes a while, so it goes on beside the heartbeat. */
async function sweep(workerId: string, signal: AbortSignal): Promise<void> {
  try {
    const count = await sweepBlobs(new Date(), signal);
    if (count > 0) log().info({ worker: workerId, count }, 'files that nothing names were deleted');
  } catch (error) {
    log().warn({ worker: workerId, err: error }, 'sweeping files failed');
  }
}

/** Old backups are large files, whose deletion takes a while: it goes on beside the heartbeat. */
async function schedule(workerId: string, now: Date): Promise<void> {
  try {
    await serveSchedule(now);
  } catch (error) {
    log().warn({ worker: workerId, err: error }, 'the schedule of backups was not served');
  }
  try {
    await serveDigests(now);
  } catch (error) {
    log().warn({ worker: workerId, err: error }, 'digests of notifications were not queued');
  }
}
