import { AppError } from '../app-error';

const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|P1001|P1002|P1008|P1017|P2024|P2028|57P0[123]|DatabaseNotReachable|Connection terminated|ConnectionClosed|timeout exceeded when trying to connect/;

/** What Prisma says of a transaction that timed out. */
const TIMED_OUT = /expired transaction|timeout for this transaction was/i;

/** Whether an error means that a transaction was ended because its work took too long; the database is well. */
export function isTransactionTooLong(error: unknown): boolean {
  return TIMED_OUT.test(errorWords(error));
}

/** The words of an error and of everything that caused it. */
export function errorWords(error: unknown): string {
  const words: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    const code = 'code' in at ? String(at.code) : '';
    const meta = 'meta' in at ? JSON.stringify(at.meta) : '';
    words.push(`${at.name} ${code} ${at.message} ${meta}`);
  }
  return words.join('\n');
}

/**
 * Whether an error means that the database went away, is not there yet, or had no connection left for longer than one waits, so
 * that the same may work later.
 */
export function isDatabaseUnreachable(error: unknown): boolean {
  // The pipeline's own failures quote what servers said to it, which is no word of the database.
  if (error instanceof Error && error.name === 'PipelineError') return false;
  if (error instanceof AppError) return error.code === 'database-unreachable';
  return UNREACHABLE.test(errorWords(error)) && !isTransactionTooLong(error);
}
