import { createHash, timingSafeEqual } from 'node:crypto';
import { version } from '@/package.json';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { environment } from '../environment';
import { JOB_STATES, readCounts, type StudioCounts } from './studio-counts';

interface Metric {
  readonly name: string;
  readonly help: string;
  /** Of all that is counted here the present value is told, since rows are deleted in time. */
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/**
 * The studio's metrics in the text format of Prometheus (version 0.0.4): for admins, and for whoever sends the password of
 * `KOMA_METRICS_PASSWORD` by basic authentication, whatever the user name.
 * @throws AppError `not-signed-in`, `role-missing`
 */
export async function getMetrics(actor: Actor | null, request: Request): Promise<Response> {
  if (!hasMetricsPassword(request)) {
    if (actor === null) {
      throw new AppError('not-signed-in', 'Metrics are for admins.', {
        action: 'Sign in, or send the password of KOMA_METRICS_PASSWORD.',
      });
    }
    requireAdmin(actor);
  }
  return new Response(writeMetrics(metricsOf(await readCounts())), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** Never where none is set. Compared in constant time. */
function hasMetricsPassword(request: Request): boolean {
  const { metricsPassword } = environment();
  const given = /^Basic +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (metricsPassword === null || given === undefined) return false;
  const [, ...password] = Buffer.from(given, 'base64').toString('utf8').split(':');
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(password.join(':')), hash(metricsPassword));
}

function metricsOf(counts: StudioCounts): Metric[] {
  const memory = process.memoryUsage();
  const gauge = (name: string, help: string, value: number): Metric => ({ name, help, values: [{ value }] });
  return [
    { name: 'koma_info', help: 'The version that runs.', values: [{ labels: { version }, value: 1 }] },
    {
      name: 'koma_users',
      help: 'People by state.',
      values: [
        { labels: { state: 'active' }, value: counts.activeUsers },
        { labels: { state: 'deactivated' }, value: counts.users - counts.activeUsers },
      ],
    },
    gauge('koma_sessions', 'Sessions that are open.', counts.sessions),
    gauge('koma_projects', 'Projects outside the trash.', counts.projects),
    gauge('koma_pictures', 'Pictures outside the trash.', counts.pictures),
    gauge('koma_stored_files', 'Files in the picture storage.', counts.blobs),
    gauge('koma_stored_bytes', 'Bytes in the picture storage.', counts.blobBytes),
    {
      name: 'koma_drawings',
      help: 'Drawings by status.',
      values: JOB_STATES.map((status) => ({ labels: { status }, value: counts.drawings.get(status) ?? 0 })),
    },
    {
      name: 'koma_jobs',
      help: 'Jobs by kind and status.',
      values: counts.jobs.map(({ kind, status, count }) => ({ labels: { kind, status }, value: count })),
    },
    gauge('koma_queue_oldest_seconds', 'How long the oldest waiting drawing waits.', counts.oldestSeconds),
    gauge('koma_drawing_seconds', 'Mean duration of the drawings that ended in the last hour.', counts.drawingSeconds),
    gauge('koma_failed_last_hour', 'Drawings and jobs that failed in the last hour.', counts.failedLastHour),
    {
      name: 'koma_workers',
      help: 'Workers with a sign of life in the last minute.',
      values: [
        { labels: { state: 'active' }, value: counts.workers - counts.pausedWorkers },
        { labels: { state: 'paused' }, value: counts.pausedWorkers },
      ],
    },
    gauge('koma_backup_timestamp_seconds', 'When the last backup was written; 0 for none.', counts.backupAtSeconds),
    gauge('process_resident_memory_bytes', 'Memory of the web server.', memory.rss),
    gauge('nodejs_heap_used_bytes', 'Heap of the web server.', memory.heapUsed),
    gauge('process_uptime_seconds', 'How long the web server runs.', process.uptime()),
  ];
}

function writeMetrics(metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(({ name, help, values }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...values.map(({ labels, value }) => `${name}${writeLabels(labels)} ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function writeLabels(labels: Readonly<Record<string, string>> | undefined): string {
  if (labels === undefined) return '';
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, '_')}"`);
  return `{${parts.join(',')}}`;
}
