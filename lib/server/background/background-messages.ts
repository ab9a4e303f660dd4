import type { ProblemCode } from '@/lib/contracts/problem';

/** What a host is asked. */
export interface HostTask {
  readonly name: string;
  readonly input: unknown;
}

/** What a host answers: the result, or why there is none (`code` where it was expected). */
export type HostAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | {
      readonly kind: 'failed';
      readonly code: ProblemCode | null;
      readonly message: string;
      readonly action: string | null;
    };
