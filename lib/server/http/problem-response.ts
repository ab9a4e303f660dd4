import { AppError } from '../app-error';
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@/lib/contracts/problem';
import { errorWords, isDatabaseUnreachable } from '../database/is-database-unreachable';
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
    return new AppError('storage-full', 'The disk of the studio is full, so nothing could be saved.', {
      action: 'Free some space on it, then try again. Nothing that was saved before is lost.',
      cause: error,
    });
  }
  if (isDatabaseUnreachable(error)) {
    log().warn({ requestId, err: error }, 'database unreachable');
    return new AppError('database-unreachable', 'The studio cannot reach its database at the moment.', {
      action: 'Wait a few seconds and try again; nothing that was saved is lost.',
      retryAfterSeconds: 5,
      cause: error,
    });
  }
  log().error({ requestId, err: error }, 'request failed');
  return new AppError('internal', 'Something broke in the studio while it answered.', {
    action: 'Try again. If it stays, look into the log for this request’s number.',
    cause: error,
  });
}

/** The problem document (RFC 9457) of a failure. */
export function toProblem(error: AppError, requestId: string): Problem {
  const { action, fields, versions, retryAfterSeconds } = error.details;
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
