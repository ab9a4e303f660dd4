import { PROBLEM_STATUS, type ProblemCode } from '@/lib/contracts/problem';

export interface AppErrorDetails {
  readonly cause?: unknown;
  /** What the person can do, in a sentence. */
  readonly action?: string;
  readonly fields?: { path: string; message: string }[];
  readonly versions?: { stored: unknown; sent: unknown };
  readonly lock?: { holderName: string; expiresAt: string };
  readonly retryAfterSeconds?: number;
}

/**
 * An expected failure: `code` for programs (it decides the HTTP status), `message` a sentence for people. Everything
 * else that is thrown is a defect and answers 500.
 */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: AppErrorDetails;

  constructor(code: ProblemCode, sentence: string, details: AppErrorDetails = {}) {
    super(sentence, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = PROBLEM_STATUS[code];
    this.details = details;
  }
}

/** What a missing thing and a stranger's thing both answer, so that nobody learns which it was. */
export function notFound(what: string): AppError {
  return new AppError('not-found', `This ${what} doesn’t exist, or you don’t have access to it.`, {
    action: 'Go back to your projects, or ask the owner for an invitation.',
  });
}

/** Refuses an update that was made from an older revision; both versions travel with it. */
export function staleRevision(stored: unknown, sent: unknown): AppError {
  return new AppError('revision-stale', 'Someone else changed this, so your change was not saved.', {
    action: 'Compare both versions, then save again.',
    versions: { stored, sent },
  });
}
