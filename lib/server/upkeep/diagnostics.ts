import { arch, availableParallelism, freemem, platform, release, totalmem } from 'node:os';
import { version } from '@/package.json';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { recordAudit } from '../audit/record-audit';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { freeBytes } from '../downloads/disk-space';
import { environment } from '../environment';
import { attachment } from '../http/attachment';
import { readCounts } from './studio-counts';

const MOST_FAILURES = 50;

/**
 * Facts on the studio for a bug report, as a JSON file. Only what is listed here goes into it: no keys, tokens, addresses and
 * passwords, no names of people, projects and machines, no prompts, texts and pictures. For admins; the audit log tells of it.
 * @throws AppError `role-missing`
 */
export async function getDiagnostics(actor: Actor): Promise<Response> {
  requireAdmin(actor);
  await inTransaction(() => recordAudit(actor, { kind: 'diagnostics-downloaded' }));
  const now = new Date().toISOString();
  const { drawings, ...counts } = await readCounts();
  const facts = {
    form: 'koma-diagnostics',
    madeAt: now,
    version,
    machine: await machineFacts(),
    configuration: await configuration(),
    counts: { ...counts, drawings: Object.fromEntries(drawings) },
    database: await databaseFacts(),
    workers: await workerFacts(),
    models: await modelFacts(),
    failures: await failureFacts(),
  };
  return new Response(`${JSON.stringify(facts, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': attachment(`koma-diagnostics-${now.slice(0, 10)}.json`),
    },
  });
}

async function machineFacts() {
  return {
    node: process.version,
    platform: platform(),
    release: release(),
    arch: arch(),
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    freeDiskBytes: await freeBytes(environment().dataFolder).catch(() => null),
    processBytes: process.memoryUsage().rss,
    uptimeSeconds: Math.round(process.uptime()),
  };
}

/** What is set, and of what is secret or an address no more than that it is set. */
async function configuration() {
  const own = environment();
  const settings = await readSettings();
  return {
    device: own.device,
    threads: own.threads,
    weightsBytes: own.weightsBytes,
    databaseConnections: own.databaseConnections,
    isHttps: own.isHttps,
    trustsProxy: own.trustProxy,
    logLevel: own.logLevel,
    mode: own.mode,
    storage: own.s3 === null ? 'disk' : 's3',
    hasGithub: own.github !== null,
    hasGoogle: own.google !== null,
    hasMetricsPassword: own.metricsPassword !== null,
    creatorsInvite: settings.creatorsInvite,
    limits: settings.limits,
    backups: settings.backups,
    languageModel: settings.writer.kind,
    mail: await mailFacts(settings.sendsMail),
    hasMirror: settings.downloads.mirror !== '',
    modelFolderCount: settings.downloads.folders.length,
  };
}

/** What the mail server said may name addresses: it is told that it fails, and not how. */
async function mailFacts(sendsMail: boolean) {
  const row = await database().studioSettings.findUniqueOrThrow({ where: { id: 1 } });
  const { mailSecurity, mailSentAt, mailProblem, mailPausedUntil } = row;
  return { sendsMail, security: mailSecurity, sentAt: mailSentAt, isFailing: mailProblem !== null, mailPausedUntil };
}

async function databaseFacts() {
  const [row] = await database().$queryRaw<{ version: string; bytes: number }[]>`
    SELECT version() AS version, pg_database_size(current_database())::float8 AS bytes`;
  const migrations = await database().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`;
  return { ...row, migrations: migrations.map(({ name }) => name) };
}

async function workerFacts() {
  const rows = await database().worker.findMany({ orderBy: { startedAt: 'asc' } });
  return rows.map(({ device, isPaused, startedAt, heartbeatAt, facts }, index) => ({
    number: index + 1,
    ...{ device, isPaused, startedAt, heartbeatAt, facts },
  }));
}

async function modelFacts() {
  const rows = await database().model.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ hash, family, origin, isAvailable, trial, removal, byteSize, problem }) => ({
    ...{ hash, family, origin, isAvailable, trial, removal },
    byteSize: Number(byteSize),
    hasProblem: problem !== null,
  }));
}

/** Codes alone: sentences may name files and addresses. */
async function failureFacts() {
  const where = { status: 'failed' } as const;
  const select = { errorCode: true, failureCount: true, finishedAt: true };
  const order = { orderBy: { id: 'desc' }, take: MOST_FAILURES } as const;
  const drawings = await database().generation.findMany({ where, select, ...order });
  const jobs = await database().job.findMany({ where, select: { ...select, kind: true }, ...order });
  return { drawings, jobs };
}
