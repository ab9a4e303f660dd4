import { AppError } from '../app-error';
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@/lib/contracts/problem';
import { errorWords, isDatabaseUnreachable, isTransactionTooLong } from '../database/is-database-unreachable';
import { log } from '../log';

const TITLES: Partial<Record<ProblemCode, string>> = {
  internal: 'Something broke in the studio',
  'database-unreachable': 'The database cannot be reached',
  'storage-full': 'The disk is full',
};

const DISK_FULL = /ENOSPC|53100|No space left/;

/** The expected failure that an error of a library stands for; a defect becomes `internal` and is logged once, here. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (DISK_FULL.test(errorWords(error))) {
    return new AppError('storage-full', 'The disk is full, so nothing could be saved.', {
      action: 'Free some disk space, then try again. Your saved work is safe.',
      cause: error,
    });
  }
  if (isTransactionTooLong(error)) {
    log().error({ requestId, err: error }, 'transaction took too long');
    return new AppError('took-too-long', 'This took longer than one change may take, so nothing of it was saved.', {
      action: 'Try again in a moment, or do less at once.',
      retryAfterSeconds: 5,
      cause: error,
    });
  }
  if (isDatabaseUnreachable(error)) {
    log().warn({ requestId, err: error }, 'database unreachable');
    return new AppError('database-unreachable', 'Can’t connect to the database.', {
      action: 'Wait a few seconds, then try again. Your saved work is safe.',
      retryAfterSeconds: 5,
      cause: error,
    });
  }
  log().error({ requestId, err: error }, 'request failed');
  return new AppError('internal', 'Something went wrong.', {
    action: 'Try again. If the error persists, search the log for this request ID.',
    cause: error,
  });
}

/** The problem document (RFC 9457) of a failure. */
export function toProblem(error: AppError, requestId: string): Problem {
  const { action, fields, versions, lock, retryAfterSeconds } = error.details;
  return {
    type: `/api/openapi.json#/problems/${error.code}`,
    title: TITLES[error.code] ?? error.code.replaceAll('-', ' '),
    status: PROBLEM_STATUS[error.code],
    detail: error.message,
    action: action ?? null,
    code: error.code,
    instance: `urn:uuid:${requestId}`,
    ...(fields === undefined ? {} : { fields }),
    ...(versions === undefined ? {} : { versions }),
    ...(lock === undefined ? {} : { lock }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** The answer to a request that failed. The only place that makes one. */
export function problemResponse(thrown: unknown, requestId: string): Response {
  const error = toAppError(thrown, requestId);
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (error.details.retryAfterSeconds !== undefined)
    headers.set('Retry-After', String(error.details.retryAfterSeconds));
  return new Response(JSON.stringify(toProblem(error, requestId)), { status: error.status, headers });
}
