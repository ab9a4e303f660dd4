import { database, inTransaction } from '../database/database';
import { Prisma } from '../generated/client';
import { clearProgress } from './clear-progress';
import { tableSql, type QueueTable } from './queue-table';

/** Stops rows that wait, rest or run; a worker at one notices within a step. Returns the ids of those that it stopped. */
export async function cancelQueued(table: QueueTable, ids: readonly string[]): Promise<string[]> {
  const change = Prisma.sql`status = 'cancelled', "finishedAt" = now(), "heartbeatAt" = NULL`;
  return changeStatus(table, ids, { from: Prisma.sql`'queued', 'paused', 'running'`, change });
}

/** Holds a row back; one that runs stops, and will start again from its first step. */
export async function pauseQueued(table: QueueTable, id: string): Promise<boolean> {
  const change = Prisma.sql`status = 'paused', "startedAt" = NULL, "heartbeatAt" = NULL, "workerId" = NULL`;
  return (await changeStatus(table, [id], { from: Prisma.sql`'queued', 'running'`, change })).length > 0;
}

/** Queues a paused row again, at its old place. */
export async function resumeQueued(table: QueueTable, id: string): Promise<boolean> {
  const change = Prisma.sql`status = 'queued', "retryAt" = NULL`;
  return (await changeStatus(table, [id], { from: Prisma.sql`'paused'`, change })).length > 0;
}

async function changeStatus(
  table: QueueTable,
  ids: readonly string[],
  { from, change }: { readonly from: Prisma.Sql; readonly change: Prisma.Sql },
): Promise<string[]> {
  return inTransaction(async () => {
    const rows = await database().$queryRaw<{ id: string }[]>`
      UPDATE ${tableSql(table)} SET ${change}, "updatedAt" = clock_timestamp()
      WHERE id = ANY(${[...ids]}::uuid[]) AND status IN (${from})
      RETURNING id::text`;
    const changed = rows.map(({ id }) => id);
    if (changed.length > 0) await clearProgress(table, changed);
    return changed;
  });
}
