import { database, inTransaction } from '../database/database';
import { Prisma } from '../generated/client';
import { dueSql, tableSql, type Lease, type QueueTable } from './queue-table';

/** Claims wait for each other, so that two workers can't serve the same person twice running. */
const CLAIM_LOCK = 0x6b6f6d61;

/**
 * Gives the first row of an order to a worker: it runs from now on, under a new attempt. Many workers may ask at once; each
 * row goes to one of them, and a claim that is not committed leaves it queued.
 * @param order a select with `id` and `place` over queued rows that are due; the lowest place goes first
 * @returns null when the order is empty
 */
export async function claimNext(
  table: QueueTable,
  { workerId, order }: { readonly workerId: string; readonly order: Prisma.Sql },
): Promise<Lease | null> {
  if (!(await isAnyDue(table))) return null;
  return inTransaction(async () => {
    await database().$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK}::int)`;
    const [row] = await database().$queryRaw<{ id: string; attempt: number }[]>`
      UPDATE ${tableSql(table)} SET
        status = 'running', "workerId" = ${workerId}, attempt = attempt + 1,
        "startedAt" = clock_timestamp(), "heartbeatAt" = clock_timestamp(), "updatedAt" = clock_timestamp(),
        "retryAt" = NULL, "errorCode" = NULL, "errorSentence" = NULL
      WHERE id = (
        SELECT mine.id FROM (${order}) o JOIN ${tableSql(table)} mine ON mine.id = o.id
        WHERE ${dueSql(Prisma.sql`mine`)}
        ORDER BY o.place LIMIT 1 FOR UPDATE OF mine SKIP LOCKED)
      RETURNING id::text, attempt`;
    return row === undefined ? null : { table, ...row };
  });
}

/** Idle workers ask often, and an answer from an index spares them the transaction. */
async function isAnyDue(table: QueueTable): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM ${tableSql(table)} q WHERE ${dueSql(Prisma.sql`q`)} LIMIT 1`;
  return rows.length > 0;
}
