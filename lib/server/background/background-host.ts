import { setPriority } from 'node:os';
import { AppError } from '../app-error';
import type { HostAnswer, HostTask } from './background-messages';
import { backgroundTasks } from './background-tasks';

/**
 * A process that computes one task after the other and answers with what came out. It ends with the process that started
 * it, and gives way to the ones that answer requests.
 */
const tasks = new Map<string, (input: never) => unknown>(Object.entries(backgroundTasks));
const NICER = 5;

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; whoever started this process ends it when its requests are done.
process.on('SIGINT', () => undefined);
try {
  setPriority(NICER);
} catch {
  // Some systems forbid it; the work is done all the same.
}

function answer(message: HostAnswer): void {
  process.send?.(message);
}

process.on('message', ({ name, input }: HostTask) => void compute(name, input));

async function compute(name: string, input: unknown): Promise<void> {
  try {
    const task = tasks.get(name);
    if (task === undefined) throw new RangeError(`there is no background task "${name}"`);
    answer({ kind: 'done', result: await task(input as never) });
  } catch (error) {
    const known = error instanceof AppError ? error : null;
    answer({
      kind: 'failed',
      code: known?.code ?? null,
      message: error instanceof Error ? (known?.message ?? error.stack ?? error.message) : String(error),
      action: known?.details.action ?? null,
    });
  }
}
