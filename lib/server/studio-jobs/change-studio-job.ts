import type { StudioJob, StudioJobChange } from '@/lib/contracts/studio-jobs';
import { AppError } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { Prisma } from '../generated/client';
import { cancelWithRest } from '../queue/cancel-job';
import { tableSql, type QueueTable } from '../queue/queue-table';
import { getStudioJob } from './find-studio-jobs';

const LEVELS = { low: -1, normal: 0, high: 1 } as const;

/**
 * Cancels a job of anybody, or changes its priority while it waits: low and high go behind and before all that has none of
 * its own, front and back before and behind all that waits now. For admins.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` for one that has ended, or no longer waits
 */
export async function changeStudioJob(actor: Actor, jobId: string, { to }: StudioJobChange): Promise<StudioJob> {
  const before = await getStudioJob(actor, jobId);
  await inTransaction(async () => {
    const table = await tableOf(jobId);
    const isDone =
      to === 'cancelled'
        ? await cancelWithRest(table, jobId)
        : await setPrecedence(table, jobId, await precedenceFor(to));
    if (!isDone) {
      throw new AppError(
        'state-conflict',
        to === 'cancelled' ? 'This job has ended.' : 'This job no longer waits, so its priority can’t be changed.',
        { action: 'Reload to see its current state.' },
      );
    }
    await recordAudit(actor, {
      kind: to === 'cancelled' ? 'job-cancelled' : 'job-moved',
      target: { id: jobId, name: [before.kind, before.personName, before.projectTitle].filter(Boolean).join(', ') },
      changes: [
        to === 'cancelled'
          ? { field: 'status', before: before.status, after: to }
          : { field: 'priority', before: before.level, after: to },
      ],
    });
  });
  return getStudioJob(actor, jobId);
}

async function tableOf(id: string): Promise<QueueTable> {
  return (await database().generation.count({ where: { id } })) > 0 ? 'Generation' : 'Job';
}

async function precedenceFor(to: Exclude<StudioJobChange['to'], 'cancelled'>): Promise<number> {
  if (to !== 'front' && to !== 'back') return LEVELS[to];
  const [ends] = await database().$queryRaw<{ highest: number | null; lowest: number | null }[]>`
    SELECT max(precedence) AS highest, min(precedence) AS lowest FROM (
      SELECT precedence FROM "Generation" WHERE status IN ('queued', 'paused') AND "deletedAt" IS NULL
      UNION ALL SELECT precedence FROM "Job" WHERE status IN ('queued', 'paused')) waiting`;
  return to === 'front' ? Math.max(ends?.highest ?? 0, 0) + 1 : Math.min(ends?.lowest ?? 0, 0) - 1;
}

async function setPrecedence(table: QueueTable, id: string, precedence: number): Promise<boolean> {
  const count = await database().$executeRaw(Prisma.sql`
    UPDATE ${tableSql(table)} SET precedence = ${precedence}::int, "updatedAt" = clock_timestamp()
    WHERE id = ${id}::uuid AND status IN ('queued', 'paused')`);
  return count === 1;
}
