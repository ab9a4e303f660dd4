import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error';

const RETRIED = new Set<ProblemError['code']>(['offline', 'database-unreachable', 'storage-unreachable']);
const MAX_RETRIES = 4;

/**
 * Reads are tried again while the studio or its database is away; a refusal is final. Changes are never sent twice; what
 * they make stale is fetched again without being waited for, since whoever asked may be gone with it before it is heard.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < MAX_RETRIES && error instanceof ProblemError && RETRIED.has(error.code),
        retryDelay: (failures) => Math.min(1000 * 2 ** failures, 8000),
      },
    },
  });
}
