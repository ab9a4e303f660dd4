import { Prisma } from '../generated/client';

/**
 * The tables that hold work for workers. A drawing is a row with a recipe of its own; everything else is a row of `Job`.
 * Both have the same columns for being claimed (status, attempt, heartbeatAt and so on), and this folder is the only
 * place that changes those of running rows.
 */
export type QueueTable = 'Generation' | 'Job';

const SQL: Readonly<Record<QueueTable, Prisma.Sql>> = {
  Generation: Prisma.sql`"Generation"`,
  Job: Prisma.sql`"Job"`,
};

/** A table's name as a part of a statement. */
export function tableSql(table: QueueTable): Prisma.Sql {
  return SQL[table];
}

/**
 * A worker's hold on a row. `attempt` is the fence: it goes up with every claim, and everything that a worker writes is
 * written only where it is still the same and the row still runs. A worker that lost its lease stores nothing.
 */
export interface Lease {
  readonly table: QueueTable;
  readonly id: string;
  readonly attempt: number;
}

/** The condition under which a lease still holds, as a part of a statement. */
export function heldSql({ id, attempt }: Lease): Prisma.Sql {
  return Prisma.sql`id = ${id}::uuid AND attempt = ${attempt} AND status = 'running'`;
}

/** A row may be claimed now: it is queued, and not waiting for its next attempt. */
export function dueSql(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${alias}.status = 'queued' AND (${alias}."retryAt" IS NULL OR ${alias}."retryAt" <= now())`;
}

/** No admin has paused the queue, as a part of a statement. */
export const NOT_PAUSED = Prisma.sql`NOT EXISTS (SELECT 1 FROM "StudioSettings" WHERE "isQueuePaused")`;
