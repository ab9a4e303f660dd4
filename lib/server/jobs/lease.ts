import { database, inTransaction } from '../database/database';
import { endTurn, sendTurns } from './turns';

/**
 * A worker's hold on a drawing. `attempt` is the fence: it goes up with every claim, and everything that a worker writes
 * is written only where it is still the same and the drawing still runs. A worker that lost its hold stores nothing.
 */
export interface Lease {
  readonly generationId: string;
  readonly attempt: number;
  readonly turnId: string;
}

export interface Claimed extends Lease {
  readonly recipe: unknown;
  readonly modelId: string;
  readonly projectId: string;
  readonly authorId: string | null;
}

/** The condition under which a lease still holds. */
export function held(lease: Lease): { id: string; attempt: number; status: 'running' } {
  return { id: lease.generationId, attempt: lease.attempt, status: 'running' };
}

/** A sign of life; false when the drawing was taken away (cancelled, paused, taken over). */
export async function keepLease(lease: Lease): Promise<boolean> {
  const count = await database().$executeRaw`
    UPDATE "Generation" SET "heartbeatAt" = clock_timestamp()
    WHERE id = ${lease.generationId}::uuid AND attempt = ${lease.attempt} AND status = 'running'`;
  return count === 1;
}

export async function isLeaseHeld(lease: Lease): Promise<boolean> {
  return (await database().generation.count({ where: held(lease) })) === 1;
}

/** Puts a drawing back that this worker will not finish: its turn comes again at once, its failures don't count. */
export async function giveBack(lease: Lease): Promise<void> {
  await inTransaction(async () => {
    const data = { status: 'queued', startedAt: null, heartbeatAt: null, workerId: null, jobId: null } as const;
    const { count } = await database().generation.updateMany({ where: held(lease), data });
    await database().generationProgress.deleteMany({ where: { generationId: lease.generationId } });
    await endTurn(lease.turnId);
    await sendTurns(count);
  });
}

/** Ends the turn of a drawing that was taken away from this worker. */
export async function dropLease(lease: Lease): Promise<void> {
  await endTurn(lease.turnId);
}
