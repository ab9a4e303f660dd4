import { AppError } from '../app-error';
import { database } from '../database/database';
import { requireStorage } from '../storage/storage-limit';

/** How many drawings of one person may wait. */
const MAX_WAITING = 500;

/**
 * Checks that a person may queue so many drawings more, those counted that their batches have not queued yet. Call it in
 * the transaction that queues them: who else queues in the same name waits until it ends.
 * @throws AppError `queue-full`, `storage-limit-reached`
 */
export async function requireQuota(userId: string, count: number): Promise<void> {
  await requireStorage(userId);
  const [row] = await database().$queryRaw<{ waiting: number }[]>`
    SELECT (
      (SELECT count(*) FROM "Generation" WHERE "authorId" = ${userId}::uuid AND status = 'queued') +
      (SELECT COALESCE(sum("stepCount" - step), 0) FROM "Job" WHERE "authorId" = ${userId}::uuid
        AND kind IN ('book-drawing', 'sheet-drawing') AND status IN ('queued', 'running'))
    )::int AS waiting`;
  const waiting = row?.waiting ?? 0;
  if (waiting + count <= MAX_WAITING) return;
  const wanted = count === 1 ? '' : ` ${count} more would be over the limit of ${MAX_WAITING}, so none was queued.`;
  throw new AppError('queue-full', `You already have ${waiting} jobs in the queue.${wanted}`, {
    action: 'Wait for some to finish, or cancel some.',
  });
}
