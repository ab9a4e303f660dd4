import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema } from './page';

/** What stored files are. */
export const STORED_KINDS = ['drawn', 'uploaded', 'comment', 'thumbnail', 'font', 'export'] as const;
const shareSchema = z.object({ bytes: z.number(), files: z.number().int() });
const byKindSchema = z.array(shareSchema.extend({ kind: z.enum(STORED_KINDS) }));

export const storageUseSchema = z.object({
  /** Of all stored files. A file that several projects use is stored once. */
  total: shareSchema,
  kinds: byKindSchema,
  /** The largest first. */
  projects: z.array(
    shareSchema.extend({ id: idSchema, title: z.string(), isTrashed: z.boolean(), kinds: byKindSchema }),
  ),
  /** Inputs of drawings, such as control images, and what nothing uses any more. */
  other: shareSchema,
  /** Folders in the data folder of the machine that answers. */
  folders: z.array(z.object({ name: z.string(), bytes: z.number() })),
  /** Bytes that may still be written on its disk. */
  freeBytes: z.number(),
});
export type StorageUse = z.infer<typeof storageUseSchema>;

const jobStatusSchema = z.enum(['queued', 'paused', 'running', 'succeeded', 'failed', 'cancelled']);

/** A search for files that nothing uses; one that is no dry run deletes them. */
export const sweepSchema = z.object({
  id: idSchema,
  isDryRun: z.boolean(),
  status: jobStatusSchema,
  /** What was found, or deleted; null until it is done. */
  found: shareSchema.nullable(),
  failure: z.string().nullable(),
  queuedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
});
export type Sweep = z.infer<typeof sweepSchema>;

export const BACKUP_INTERVALS = ['never', 'daily', 'weekly'] as const;
export const backupScheduleSchema = z.object({
  every: z.enum(BACKUP_INTERVALS),
  hour: z.number().int().min(0).max(23),
  /** Of weekly ones: 0 is Sunday. */
  weekday: z.number().int().min(0).max(6),
  /** The time zone of hour and weekday, as in Asia/Tokyo. */
  zone: z.string().max(60).refine(isTimeZone, 'is no time zone'),
  /** How many scheduled backups are kept. */
  keep: z.number().int().min(1).max(365),
});
export type BackupSchedule = z.infer<typeof backupScheduleSchema>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

export const backupSchema = z.object({
  id: idSchema,
  kind: z.enum(['manual', 'scheduled']),
  state: z.enum(['writing', 'done', 'failed']),
  fileName: z.string(),
  host: z.string(),
  byteSize: z.number(),
  rowCount: z.number().int(),
  blobCount: z.number().int(),
  /** When its bytes were last held against its table of contents. */
  checkedAt: momentSchema.nullable(),
  isChecking: z.boolean(),
  problem: z.string().nullable(),
  /** What restores it, to be run where Koma is installed. */
  restoreCommand: z.string(),
  createdAt: momentSchema,
  finishedAt: momentSchema.nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

const backupParams = z.object({ backupId: idSchema });
const shared = { tag: 'Upkeep', access: 'admin' } as const;

export const upkeepOperations = {
  getStorageUse: operation({
    ...shared,
    id: 'getStorageUse',
    method: 'GET',
    path: '/storage',
    summary: 'What stored files take, by project and kind',
    status: 200,
    result: storageUseSchema,
  }),
  findSweeps: operation({
    ...shared,
    id: 'findSweeps',
    method: 'GET',
    path: '/storage/sweeps',
    summary: 'The latest searches for files that nothing uses, newest first',
    status: 200,
    result: z.object({ items: z.array(sweepSchema) }),
  }),
  createSweep: operation({
    ...shared,
    id: 'createSweep',
    method: 'POST',
    path: '/storage/sweeps',
    summary: 'Search for files that nothing uses; after such a dry run, by its id, delete them',
    status: 202,
    body: z.object({
      /** A dry run of the last hour; without it, this is one. */
      planId: idSchema.nullable().default(null),
    }),
    result: sweepSchema,
    problems: ['state-conflict'],
  }),
  findBackups: operation({
    ...shared,
    id: 'findBackups',
    method: 'GET',
    path: '/backups',
    summary: 'List the backups, newest first',
    status: 200,
    result: z.object({ items: z.array(backupSchema) }),
  }),
  createBackup: operation({
    ...shared,
    id: 'createBackup',
    method: 'POST',
    path: '/backups',
    summary: 'Back up the studio now: a worker writes and verifies the file',
    status: 202,
    result: backupSchema,
    problems: ['state-conflict'],
  }),
  checkBackup: operation({
    ...shared,
    id: 'checkBackup',
    method: 'POST',
    path: '/backups/{backupId}/check',
    summary: 'Verify a backup: a worker reads it whole and compares every checksum',
    status: 202,
    params: backupParams,
    result: backupSchema,
    problems: ['state-conflict'],
  }),
  getBackupFile: operation({
    ...shared,
    id: 'getBackupFile',
    method: 'GET',
    path: '/backups/{backupId}/file',
    summary: 'Download a backup. It holds everything, password hashes included',
    status: 200,
    params: backupParams,
    stream: { mediaType: 'application/x-tar' },
    problems: ['state-conflict'],
  }),
  deleteBackup: operation({
    ...shared,
    id: 'deleteBackup',
    method: 'DELETE',
    path: '/backups/{backupId}',
    summary: 'Delete a backup with its file',
    status: 204,
    params: backupParams,
    problems: ['state-conflict'],
  }),
  getMetrics: operation({
    tag: 'Upkeep',
    // A scraper has no session: the function that answers looks for its password, or for an admin.
    access: 'anybody',
    id: 'getMetrics',
    method: 'GET',
    path: '/metrics',
    summary:
      'Metrics in the text format of Prometheus, for admins, and by basic authentication with the password of KOMA_METRICS_PASSWORD',
    status: 200,
    stream: { mediaType: 'text/plain' },
  }),
  getDiagnostics: operation({
    ...shared,
    id: 'getDiagnostics',
    method: 'GET',
    path: '/diagnostics',
    summary: 'Download facts on the studio for a bug report, without secrets, names and contents',
    status: 200,
    stream: { mediaType: 'application/json' },
  }),
  getLiveness: operation({
    id: 'getLiveness',
    tag: 'Upkeep',
    access: 'anybody',
    method: 'GET',
    path: '/health/live',
    summary: 'Whether the web server answers; asks nothing else',
    status: 200,
    result: z.object({ status: z.literal('ok') }),
  }),
  getReadiness: operation({
    id: 'getReadiness',
    tag: 'Upkeep',
    access: 'anybody',
    method: 'GET',
    path: '/health/ready',
    summary: 'Whether requests can be served: database and picture storage answer',
    status: 200,
    result: z.object({ status: z.literal('ok') }),
    problems: ['database-unreachable', 'storage-unreachable'],
  }),
} as const;
