import type { Usage } from '@/lib/contracts/people-admin';
import type { Actor } from '../auth/actor';
import { limitsOf } from '../limits/person-limits';
import { picturesOf, waitingOf } from '../limits/person-use';
import { storedBytes } from '../storage/storage-limit';

/** What one uses of what one may use. Anybody for themselves. */
export async function getMyUsage({ userId }: Actor): Promise<Usage> {
  return {
    limits: await limitsOf(userId),
    pictures: await picturesOf(userId),
    storedBytes: await storedBytes(userId),
    waiting: await waitingOf(userId),
  };
}
