import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { queueOfBatch, type PreparedGeneration } from '../generations/queue-generation';
import { refusingAsProblem } from '../generations/refuse-drawing';
import type { ClaimedJob } from '../queue/claim-job';
import { heldSql } from '../queue/queue-table';

/**
 * Composes and queues the drawings of a batch one by one. Each is queued in the transaction that counts it, so that an
 * attempt after a crash goes on behind the last one that was queued, and none is queued twice.
 * @param o.prepare gives null for what needs no drawing any more
 */
export async function queueBatch<Item>(
  job: ClaimedJob,
  o: {
    readonly actor: Actor;
    readonly items: readonly Item[];
    readonly signal: AbortSignal;
    readonly prepare: (item: Item) => Promise<PreparedGeneration | null>;
  },
): Promise<void> {
  for (const [index, item] of o.items.entries()) {
    if (index < job.step) continue;
    o.signal.throwIfAborted();
    const prepared = await o.prepare(item);
    const isHeld = await inTransaction(async () => {
      const count = await database().$executeRaw`
        UPDATE "Job" SET step = ${index + 1}::int, "updatedAt" = clock_timestamp() WHERE ${heldSql(job)}`;
      if (count === 0) return false;
      if (prepared !== null) await refusingAsProblem(() => queueOfBatch(o.actor, prepared, job.id));
      return true;
    });
    if (!isHeld) return;
  }
}
