import { database, inTransaction } from '../database/database';
import { Prisma } from '../generated/client';
import { waitingInOrder } from '../generations/queue-order';
import type { Claimed } from './lease';
import { endTurn, takeTurn } from './turns';

/** Claims wait for each other, so that two workers can't serve the same person twice running. */
const CLAIM_LOCK = 0x6b6f6d61;

/** Nothing may be drawn now; a turn was spent on a drawing that no longer waits; or a drawing is this worker's. */
export type ClaimResult = { kind: 'none' } | { kind: 'spent' } | { kind: 'claimed'; claimed: Claimed };

class LeaveTurn extends Error {}

/**
 * Takes a turn and with it the first waiting drawing, in one transaction. Only drawings with a model that this worker
 * has; a turn is left to others while only theirs wait.
 */
export async function claimGeneration(worker: { id: string; modelIds: readonly string[] }): Promise<ClaimResult> {
  try {
    return await inTransaction(async () => {
      const turnId = await takeTurn();
      if (turnId === null) return { kind: 'none' };
      await database().$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK}::int)`;
      const claimed = await claimFirst({ workerId: worker.id, modelIds: worker.modelIds, turnId });
      if (claimed !== null) return { kind: 'claimed', claimed };
      if (await someoneElsesWait()) throw new LeaveTurn();
      await endTurn(turnId);
      return { kind: 'spent' };
    });
  } catch (error) {
    if (error instanceof LeaveTurn) return { kind: 'none' };
    throw error;
  }
}

const DUE = Prisma.sql`(g."retryAt" IS NULL OR g."retryAt" <= now())`;

async function claimFirst(o: { workerId: string; modelIds: readonly string[]; turnId: string }) {
  const drawable = Prisma.sql`${DUE} AND g."modelId" = ANY(${[...o.modelIds]}::text[])`;
  const [row] = await database().$queryRaw<Omit<Claimed, 'turnId'>[]>`
    UPDATE "Generation" SET
      status = 'running', "workerId" = ${o.workerId}, "jobId" = ${o.turnId}::uuid, attempt = attempt + 1,
      "startedAt" = clock_timestamp(), "heartbeatAt" = clock_timestamp(), "updatedAt" = clock_timestamp(),
      "retryAt" = NULL, "errorCode" = NULL, "errorSentence" = NULL
    WHERE id = (
      SELECT mine.id FROM (${waitingInOrder(drawable)}) o JOIN "Generation" mine ON mine.id = o.id
      ORDER BY o.place LIMIT 1 FOR UPDATE OF mine SKIP LOCKED)
    RETURNING id AS "generationId", attempt, recipe, "modelId", "projectId", "authorId"`;
  return row === undefined ? null : { ...row, turnId: o.turnId };
}

async function someoneElsesWait(): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`SELECT id FROM (${waitingInOrder(DUE)}) o LIMIT 1`;
  return rows.length > 0;
}
