import type { AuditKind } from '@/lib/contracts/audit';
import { type Device, deviceFactsSchema, selfTestSchema } from '@/lib/contracts/devices';
import { z } from 'zod';
import { notFound } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import type { Worker } from '../generated/client';
import { createJob } from '../queue/create-job';

/** Workers without a sign of life for so long are not listed. */
const ALIVE_MS = 60_000;

/** What the job of a self-test is asked. */
export const deviceTestInputSchema = z.object({ workerId: z.string() });

/** The workers with a sign of life in the last minute, the oldest first. For admins. @throws AppError `role-missing` */
export async function findDevices(actor: Actor): Promise<{ items: Device[] }> {
  requireAdmin(actor);
  const rows = await database().worker.findMany({
    where: { heartbeatAt: { gt: new Date(Date.now() - ALIVE_MS) } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  return { items: await toDevices(rows) };
}

/**
 * Drains a worker: it finishes what it does and takes nothing new, until it is resumed. For admins. May be repeated.
 * @throws AppError `role-missing`, `not-found`
 */
export async function updateDevice(
  actor: Actor,
  workerId: string,
  { isPaused }: { isPaused: boolean },
): Promise<Device> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const { count } = await database().worker.updateMany({ where: { id: workerId }, data: { isPaused } });
    if (count > 0) await audit(actor, workerId, isPaused ? 'worker-paused' : 'worker-resumed');
  });
  return getDevice(workerId);
}

/** Queues a self-test, which this worker alone does. For admins. May be repeated. @throws AppError `role-missing`, `not-found` */
export async function testDevice(actor: Actor, workerId: string): Promise<Device> {
  requireAdmin(actor);
  await getDevice(workerId);
  await inTransaction(async () => {
    const waiting = await openTests();
    if (!waiting.has(workerId)) {
      await createJob({ kind: 'device-test', projectId: null, authorId: null, input: { workerId } });
      await audit(actor, workerId, 'worker-tested');
    }
  });
  return getDevice(workerId);
}

async function audit(actor: Actor, workerId: string, kind: AuditKind): Promise<void> {
  const worker = await database().worker.findUnique({ where: { id: workerId }, select: { host: true } });
  await recordAudit(actor, { kind, target: { id: workerId, name: worker?.host ?? '' } });
}

async function getDevice(workerId: string): Promise<Device> {
  const row = await database().worker.findUnique({ where: { id: workerId } });
  const [device] = row === null ? [] : await toDevices([row]);
  if (device === undefined) throw notFound('worker');
  return device;
}

/** Workers whose self-test waits or runs. */
async function openTests(): Promise<Set<string>> {
  const jobs = await database().job.findMany({
    where: { kind: 'device-test', status: { in: ['queued', 'running'] } },
    select: { input: true },
  });
  return new Set(jobs.map(({ input }) => deviceTestInputSchema.parse(input).workerId));
}

async function toDevices(rows: readonly Worker[]): Promise<Device[]> {
  const modelIds = [...new Set(rows.flatMap((row) => row.modelIds))];
  const models = await database().model.findMany({ where: { id: { in: modelIds } }, select: { id: true, name: true } });
  const where = { status: 'running', workerId: { in: rows.map(({ id }) => id) } } as const;
  const running = [
    ...(await database().generation.findMany({ where, select: { workerId: true } })),
    ...(await database().job.findMany({ where, select: { workerId: true } })),
  ];
  const testing = await openTests();
  return rows.map((row) => ({
    workerId: row.id,
    host: row.host,
    device: row.device,
    isPaused: row.isPaused,
    runningCount: running.filter(({ workerId }) => workerId === row.id).length,
    facts: deviceFactsSchema.parse(row.facts),
    models: models.filter(({ id }) => row.modelIds.includes(id)),
    selfTest: selfTestSchema.nullable().catch(null).parse(row.selfTest),
    isTesting: testing.has(row.id),
    startedAt: row.startedAt.toISOString(),
    seenAt: row.heartbeatAt.toISOString(),
  }));
}
