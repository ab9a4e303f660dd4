import { availableParallelism } from 'node:os';
import { AppError } from '../app-error';
import { BackgroundTaskEnded, startBackgroundProcess, type BackgroundProcess } from './background-process';
import type { BackgroundTaskName, BackgroundTasks } from './background-tasks';

/** Processes at a time: one core stays for what answers requests. */
const MOST_PROCESSES = Math.max(1, Math.min(4, availableParallelism() - 1));
/** Tasks that may wait for a process. */
const MOST_WAITING = 64;
/** Tasks of one person that may run or wait at a time. */
export const MOST_TASKS_OF_A_PERSON = 4;
const IDLE_MS = 60_000;

type Input<Name extends BackgroundTaskName> = Parameters<BackgroundTasks[Name]>[0];
type Result<Name extends BackgroundTaskName> = Awaited<ReturnType<BackgroundTasks[Name]>>;

export interface BackgroundLimits {
  /** After this the task is ended. */
  readonly timeoutMs: number;
  /** Ends the task when raised. */
  readonly signal?: AbortSignal | undefined;
  /** For whom it is computed; null for the studio itself. */
  readonly userId: string | null;
}

class BackgroundPool {
  readonly #idle: { readonly process: BackgroundProcess; readonly timer: NodeJS.Timeout }[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #people = new Map<string, number>();
  #running = 0;

  async run(task: { name: string; input: unknown }, limits: BackgroundLimits): Promise<unknown> {
    const leave = this.#enter(limits.userId);
    try {
      await this.#turn();
      const process = this.#take();
      try {
        return await process.run(task, limits);
      } finally {
        this.#giveBack(process);
      }
    } catch (error) {
      throw tellEnd(error);
    } finally {
      leave();
    }
  }

  /** Counts a person's tasks. @throws AppError `too-many-attempts`, `queue-full` */
  #enter(userId: string | null): () => void {
    if (this.#waiting.length >= MOST_WAITING) {
      throw new AppError('queue-full', 'The studio has too much to compute at the moment.', {
        action: 'Wait until some of it is done, then try again.',
        retryAfterSeconds: 10,
      });
    }
    if (userId === null) return () => undefined;
    const count = this.#people.get(userId) ?? 0;
    if (count >= MOST_TASKS_OF_A_PERSON) {
      throw new AppError('too-many-attempts', `You already have ${count} large requests running.`, {
        action: 'Wait until one of them is done, then try again.',
        retryAfterSeconds: 5,
      });
    }
    this.#people.set(userId, count + 1);
    return () => {
      const left = (this.#people.get(userId) ?? 1) - 1;
      if (left === 0) this.#people.delete(userId);
      else this.#people.set(userId, left);
    };
  }

  async #turn(): Promise<void> {
    if (this.#running < MOST_PROCESSES) {
      this.#running += 1;
      return;
    }
    // Whoever is done hands their place on, so that the count stays as it is.
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #take(): BackgroundProcess {
    for (let known = this.#idle.pop(); known !== undefined; known = this.#idle.pop()) {
      clearTimeout(known.timer);
      if (known.process.isAlive()) return known.process;
    }
    return startBackgroundProcess();
  }

  #giveBack(process: BackgroundProcess): void {
    if (process.isAlive()) {
      const timer = setTimeout(() => this.#retire(process), IDLE_MS).unref();
      this.#idle.push({ process, timer });
    }
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }

  #retire(process: BackgroundProcess): void {
    const at = this.#idle.findIndex((one) => one.process === process);
    if (at < 0) return;
    this.#idle.splice(at, 1);
    process.kill();
  }
}

function tellEnd(error: unknown): unknown {
  if (!(error instanceof BackgroundTaskEnded) || error.reason === 'crashed') return error;
  if (error.reason === 'cancelled') return new AppError('state-conflict', 'This was cancelled.', { cause: error });
  return new AppError('took-too-long', 'This took longer than the studio computes for one request.', {
    action: 'Ask for less at once.',
    cause: error,
  });
}

// Next loads a module once for each bundle; the pool must be one for the process.
const shared = globalThis as typeof globalThis & { komaBackground?: BackgroundPool };

/**
 * Computes a task in a process of its own, so that this one goes on answering: as many at a time as the machine has cores
 * to spare, the others wait in their order. Processes stay warm for a minute.
 * @throws AppError of the task; `too-many-attempts` when the person has too many, `queue-full` when too many wait,
 * `took-too-long` when it timed out and `state-conflict` when it was cancelled (the process is then killed)
 */
export async function runInBackground<Name extends BackgroundTaskName>(
  name: Name,
  input: Input<Name>,
  limits: BackgroundLimits,
): Promise<Result<Name>> {
  const pool = (shared.komaBackground ??= new BackgroundPool());
  // The host runs the function of this name on this input, so what it answers is that function's result.
  return (await pool.run({ name, input }, limits)) as Result<Name>;
}
