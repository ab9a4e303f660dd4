import type { Problem } from '@/lib/contracts/problem';

/** A request that was refused or could not be sent. The message is a sentence for people. */
export class ProblemError extends Error {
  readonly code: Problem['code'] | 'offline';
  readonly action: string | null;
  readonly problem: Problem | null;

  constructor(problem: Problem | null, options?: ErrorOptions) {
    super(problem?.detail ?? 'Can’t connect to Koma.', options);
    this.name = 'ProblemError';
    this.code = problem?.code ?? 'offline';
    this.action = problem?.action ?? null;
    this.problem = problem;
  }
}
