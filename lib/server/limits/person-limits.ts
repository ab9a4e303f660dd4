import type { Limits } from '@/lib/contracts/people';
import { database } from '../database/database';

/** What a person may use: their own limits, and the studio's where they have none. */
export async function limitsOf(userId: string): Promise<Limits> {
  const own = await database().user.findUnique({ where: { id: userId }, select: LIMIT_COLUMNS });
  const studio = await database().studioSettings.findUnique({ where: { id: 1 }, select: LIMIT_COLUMNS });
  return {
    picturesPerDay: own?.picturesPerDay ?? studio?.picturesPerDay ?? null,
    storageGib: own?.storageGib ?? studio?.storageGib ?? DEFAULTS.storageGib,
    waitingJobs: own?.waitingJobs ?? studio?.waitingJobs ?? DEFAULTS.waitingJobs,
  };
}

const LIMIT_COLUMNS = { picturesPerDay: true, storageGib: true, waitingJobs: true } as const;
/** As the columns' own defaults, for a studio whose settings nobody has read yet. */
const DEFAULTS = { storageGib: 50, waitingJobs: 500 };
