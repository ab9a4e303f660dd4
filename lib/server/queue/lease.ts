import { database, inTransaction } from '../database/database';
import { clearProgress } from './clear-progress';
import { heldSql, tableSql, type Lease } from './queue-table';

/** Says that the worker still works on it; false when the row was taken away (cancelled, paused, recovered). */
export async function heartbeat(lease: Lease): Promise<boolean> {
  const count = await database().$executeRaw`
    UPDATE ${tableSql(lease.table)} SET "heartbeatAt" = clock_timestamp() WHERE ${heldSql(lease)}`;
  return count === 1;
}

export async function isLeaseHeld(lease: Lease): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM ${tableSql(lease.table)} WHERE ${heldSql(lease)}`;
  return rows.length === 1;
}

/**
 * Ends a row as succeeded. Call it first in the transaction that writes the result: it locks the row, and where it returns
 * false nothing else may be written. So each result is recorded once, whoever worked on it.
 */
export async function finishLease(lease: Lease): Promise<boolean> {
  const count = await database().$executeRaw`
    UPDATE ${tableSql(lease.table)} SET
      status = 'succeeded', "finishedAt" = clock_timestamp(), "heartbeatAt" = NULL, "updatedAt" = clock_timestamp()
    WHERE ${heldSql(lease)}`;
  return count === 1;
}

/** Puts a row back that this worker will not finish: it is due at once, and its failures don't count. */
export async function requeueLease(lease: Lease): Promise<void> {
  await inTransaction(async () => {
    const count = await database().$executeRaw`
      UPDATE ${tableSql(lease.table)} SET
        status = 'queued', "startedAt" = NULL, "heartbeatAt" = NULL, "workerId" = NULL, "updatedAt" = clock_timestamp()
      WHERE ${heldSql(lease)}`;
    if (count === 1) await clearProgress(lease.table, [lease.id]);
  });
}
