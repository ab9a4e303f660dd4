import { z } from 'zod';
import { sweepSchema, type Sweep } from '@/lib/contracts/upkeep';
import { AppError } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import type { Job } from '../generated/client';
import { createJob } from '../queue/create-job';

const KIND = 'storage-sweep';
const HOUR_MS = 60 * 60 * 1000;
const MOST_LISTED = 10;
/** Any number that no other lock of the database has. */
const SWEEP_LOCK = 7_140_032;

/** What the job of a sweep is asked: the dry run that it follows, null where it is one. */
export const sweepInputSchema = z.object({ planId: z.string().nullable() });
const resultSchema = sweepSchema.shape.found;

/** The latest sweeps, newest first. For admins. @throws AppError `role-missing` */
export async function findSweeps(actor: Actor): Promise<{ items: Sweep[] }> {
  requireAdmin(actor);
  const rows = await database().job.findMany({ where: { kind: KIND }, orderBy: { id: 'desc' }, take: MOST_LISTED });
  return { items: rows.map(toSweep) };
}

function toSweep(row: Job): Sweep {
  return {
    id: row.id,
    isDryRun: sweepInputSchema.parse(row.input).planId === null,
    status: row.status,
    found: row.status === 'succeeded' ? resultSchema.parse(row.result) : null,
    failure: row.status === 'failed' ? row.errorSentence : null,
    queuedAt: row.queuedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/**
 * Asks a worker to look for files that nothing uses; after such a dry run, to delete what is found then. Files that were
 * stored in the last 24 hours stay in any case. For admins.
 * @throws AppError `role-missing`, `state-conflict` while another waits or runs, and for a dry run that is not there, not
 * done, older than an hour, or was followed already
 */
export async function createSweep(actor: Actor, { planId }: { readonly planId: string | null }): Promise<Sweep> {
  requireAdmin(actor);
  return inTransaction(async () => {
    await database().$executeRaw`SELECT pg_advisory_xact_lock(${SWEEP_LOCK}::int)`;
    const active = await database().job.count({ where: { kind: KIND, status: { in: ['queued', 'running'] } } });
    if (active > 0) {
      throw new AppError('state-conflict', 'A cleanup is running already.', { action: 'Wait until it is done.' });
    }
    if (planId !== null) await requirePlan(planId);
    const id = await createJob({ kind: KIND, projectId: null, authorId: actor.userId, input: { planId } });
    await recordAudit(actor, { kind: planId === null ? 'sweep-planned' : 'sweep-started', target: { id, name: '' } });
    return toSweep(await database().job.findUniqueOrThrow({ where: { id } }));
  });
}

async function requirePlan(planId: string): Promise<void> {
  const since = new Date(Date.now() - HOUR_MS);
  const plan = await database().job.findFirst({
    where: { id: planId, kind: KIND, status: 'succeeded', finishedAt: { gt: since } },
  });
  const followed = await database().job.count({ where: { kind: KIND, input: { path: ['planId'], equals: planId } } });
  if (plan !== null && sweepInputSchema.parse(plan.input).planId === null && followed === 0) return;
  throw new AppError('state-conflict', 'There is no preview of the last hour that this cleanup could follow.', {
    action: 'Preview the cleanup first, then start it.',
  });
}
