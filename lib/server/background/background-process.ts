import { join } from 'node:path';
import { AppError } from '../app-error';
import type { HostAnswer, HostTask } from './background-messages';
import { forkHost } from './fork-host';

/** Memory for JavaScript values of one host, in MiB; a task that wants more ends its host and nothing else. */
const MOST_MIB = 1024;

/** Why a task was ended from outside. */
export class BackgroundTaskEnded extends Error {
  readonly reason: 'too-long' | 'cancelled' | 'crashed';

  constructor(reason: BackgroundTaskEnded['reason'], words: string) {
    super(words);
    this.name = 'BackgroundTaskEnded';
    this.reason = reason;
  }
}

/** One process that computes tasks, one at a time. */
export interface BackgroundProcess {
  readonly isAlive: () => boolean;
  /**
   * @throws AppError that the task threw; BackgroundTaskEnded when it took longer than `timeoutMs`, `signal` was raised
   * (both kill the process), or the process died
   */
  run(task: HostTask, o: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined }): Promise<unknown>;
  kill(): void;
}

/** Starts a process; it ends with this one and doesn't keep it from ending while idle. */
export function startBackgroundProcess(): BackgroundProcess {
  const file = join(process.cwd(), 'lib', 'server', 'background', 'background-host.ts');
  const { child, noise } = forkHost(file, { mostMib: MOST_MIB });
  let isAlive = true;
  let settle: ((answer: HostAnswer | BackgroundTaskEnded) => void) | null = null;
  const finish = (answer: HostAnswer | BackgroundTaskEnded): void => {
    const waiting = settle;
    settle = null;
    waiting?.(answer);
  };
  const end = (reason: BackgroundTaskEnded['reason'], words: string): void => {
    isAlive = false;
    child.kill('SIGKILL');
    finish(new BackgroundTaskEnded(reason, words));
  };
  child.on('message', (answer: HostAnswer) => finish(answer));
  child.on('error', (error) => end('crashed', error.message));
  child.on('exit', (code, signal) => end('crashed', `ended with ${signal ?? code ?? 'no code'}: ${noise()}`));
  return {
    isAlive: () => isAlive,
    kill: () => end('cancelled', 'was ended'),
    run: async (task, { timeoutMs, signal }) => {
      const abort = (): void => end('cancelled', 'was cancelled');
      const timer = setTimeout(() => end('too-long', `took longer than ${timeoutMs} ms`), timeoutMs);
      signal?.addEventListener('abort', abort);
      const answer = await new Promise<HostAnswer | BackgroundTaskEnded>((resolve) => {
        settle = resolve;
        if (signal?.aborted === true) abort();
        else child.send(task, (error) => error !== null && end('crashed', error.message));
      });
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      return resultOf(answer);
    },
  };
}

function resultOf(answer: HostAnswer | BackgroundTaskEnded): unknown {
  if (answer instanceof BackgroundTaskEnded) throw answer;
  if (answer.kind === 'done') return answer.result;
  if (answer.code === null) throw new Error(`A background task failed: ${answer.message}`);
  throw new AppError(answer.code, answer.message, answer.action === null ? {} : { action: answer.action });
}
