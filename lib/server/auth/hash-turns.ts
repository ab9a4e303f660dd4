import { availableParallelism } from 'node:os';
import { AppError } from '../app-error';

/** Each hash takes 64 MiB and a thread of a pool that files are read with, too. */
const MOST_AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1));
/** Hashes that may wait: about ten seconds of work on a small machine. */
export const MOST_WAITING = 24;
const RETRY_AFTER_SECONDS = 5;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

// Next loads a module once for each bundle; the line must be one for the process.
const shared = globalThis as typeof globalThis & { komaHashTurns?: Line };

/**
 * Runs the hash of a password when it is its turn: as many at a time as the machine can spare, the others in their order.
 * @throws AppError `too-many-attempts` when too many wait
 */
export async function inHashTurn<Result>(hash: () => Promise<Result>): Promise<Result> {
  const line = (shared.komaHashTurns ??= { running: 0, waiting: [] });
  if (line.running < MOST_AT_ONCE) line.running += 1;
  else if (line.waiting.length < MOST_WAITING) await new Promise<void>((resolve) => line.waiting.push(resolve));
  else throw tooBusy();
  try {
    return await hash();
  } finally {
    // Whoever is done hands their place on, so that the count stays as it is.
    const next = line.waiting.shift();
    if (next === undefined) line.running -= 1;
    else next();
  }
}

function tooBusy(): AppError {
  return new AppError('too-many-attempts', 'Too many people are signing in at once.', {
    action: `Wait ${RETRY_AFTER_SECONDS} seconds, then try again.`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
