import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { waitingInOrder } from '../generations/queue-order';
import { claimNext } from '../queue/claim-next';
import { dueSql, NOT_PAUSED, type Lease } from '../queue/queue-table';

export interface ClaimedGeneration extends Lease {
  readonly recipe: unknown;
  readonly modelId: string;
  readonly projectId: string;
  readonly authorId: string | null;
}

/**
 * Claims the first queued drawing with a model that this worker has; null when there is none, or the queue is paused.
 * @param worker.isOneAtATime nothing is claimed while any worker draws with one of the models
 */
export async function claimGeneration(worker: {
  id: string;
  modelIds: readonly string[];
  isOneAtATime?: boolean;
}): Promise<ClaimedGeneration | null> {
  const models = [...worker.modelIds];
  const isFree =
    worker.isOneAtATime === true
      ? Prisma.sql`NOT EXISTS (
          SELECT 1 FROM "Generation" r WHERE r.status = 'running' AND r."modelId" = ANY(${models}::text[]))`
      : Prisma.sql`true`;
  const drawable = Prisma.sql`${dueSql(Prisma.sql`g`)} AND g."modelId" = ANY(${models}::text[]) AND ${isFree}
    AND ${NOT_PAUSED}`;
  const lease = await claimNext('Generation', { workerId: worker.id, order: waitingInOrder(drawable) });
  if (lease === null) return null;
  const row = await database().generation.findUnique({
    where: { id: lease.id },
    select: { recipe: true, modelId: true, projectId: true, authorId: true },
  });
  // Whoever deleted it meanwhile took it away.
  return row === null ? null : { ...lease, ...row, modelId: row.modelId ?? '' };
}
