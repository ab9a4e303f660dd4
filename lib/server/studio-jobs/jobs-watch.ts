import { database } from '../database/database';
import { log } from '../log';

const LOOK_EVERY_MS = 1000;

/**
 * Looks once a second whether a job of anybody, its progress or the pause of the queue has changed: one look for all
 * listeners of this process, none while nobody listens.
 */
class JobsWatch {
  readonly #listeners = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #mark: string | null = null;

  /** Hears of every change from now on. @returns stops listening */
  async listen(listener: () => void): Promise<() => void> {
    this.#mark ??= await lookAtJobs();
    this.#listeners.add(listener);
    this.#timer ??= setTimeout(() => void this.#run(), LOOK_EVERY_MS);
    return () => void this.#listeners.delete(listener);
  }

  async #run(): Promise<void> {
    await this.#look().catch((error: unknown) => log().warn({ err: error }, 'looking for changed jobs failed'));
    const isHeard = this.#listeners.size > 0;
    this.#timer = isHeard ? setTimeout(() => void this.#run(), LOOK_EVERY_MS) : null;
    // Whoever listens next compares with what there is then.
    if (!isHeard) this.#mark = null;
  }

  async #look(): Promise<void> {
    const mark = await lookAtJobs();
    if (mark === this.#mark) return;
    this.#mark = mark;
    for (const listener of this.#listeners) listener();
  }
}

/** A text that is another one after every change: counts of what is active, the latest changes, and progress. */
async function lookAtJobs(): Promise<string> {
  const [row] = await database().$queryRaw<{ mark: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat(count(*), ' ', max("updatedAt")) FROM "Generation" WHERE status IN ('queued', 'running', 'paused')),
      (SELECT concat(count(*), ' ', max("updatedAt")) FROM "Job" WHERE status IN ('queued', 'running', 'paused')),
      (SELECT concat(count(*), ' ', max("finishedAt")) FROM "Job" WHERE "finishedAt" IS NOT NULL),
      (SELECT concat(count(*), ' ', sum(version)) FROM "GenerationProgress"),
      (SELECT concat(bool_or("isQueuePaused")) FROM "StudioSettings")) AS mark`;
  return row?.mark ?? '';
}

// Next loads a module once for each bundle; the watch must be one for the process.
const shared = globalThis as typeof globalThis & { komaJobsWatch?: JobsWatch };

/** This process's watch. */
export function jobsWatch(): JobsWatch {
  return (shared.komaJobsWatch ??= new JobsWatch());
}
