import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { backupSchema, type Backup } from '@/lib/contracts/upkeep';
import { AppError, notFound } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import type { StudioBackup } from '../generated/client';
import { attachment } from '../http/attachment';
import { createJob } from '../queue/create-job';
import { backupPath } from './backups-folder';
import { startBackup } from './start-backup';

const MOST_LISTED = 200;

/** The backups, newest first. For admins. @throws AppError `role-missing` */
export async function findBackups(actor: Actor): Promise<{ items: Backup[] }> {
  requireAdmin(actor);
  const rows = await database().studioBackup.findMany({ orderBy: { id: 'desc' }, take: MOST_LISTED });
  return { items: rows.map(toBackup) };
}

function toBackup(row: StudioBackup): Backup {
  const { id, fileName, host, rowCount, blobCount, isChecking, problem } = row;
  return {
    ...{ id, fileName, host, rowCount, blobCount, isChecking, problem },
    kind: backupSchema.shape.kind.parse(row.kind),
    state: backupSchema.shape.state.parse(row.state),
    byteSize: Number(row.byteSize),
    checkedAt: row.checkedAt?.toISOString() ?? null,
    restoreCommand: `npm run restore -- "${backupPath(fileName)}" --replace`,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** Asks a worker to back the studio up. For admins. @throws AppError `role-missing`, `state-conflict` while one is written */
export async function createBackup(actor: Actor): Promise<Backup> {
  requireAdmin(actor);
  return inTransaction(async () => {
    const row = await startBackup({ kind: 'manual', authorId: actor.userId, now: new Date() });
    await recordAudit(actor, { kind: 'backup-started', target: { id: row.id, name: row.fileName } });
    return toBackup(row);
  });
}

/**
 * Asks a worker to read a backup whole and hold it against its table of contents. For admins; may be repeated.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` for one that is not written
 */
export async function checkBackup(actor: Actor, backupId: string): Promise<Backup> {
  requireAdmin(actor);
  return inTransaction(async () => {
    const row = await requireWritten(backupId);
    // Of two who ask at once one is counted, and one check runs.
    const { count } = await database().studioBackup.updateMany({
      where: { id: backupId, isChecking: false },
      data: { isChecking: true },
    });
    if (count === 0) return toBackup(row);
    await createJob({ kind: 'backup-check', projectId: null, authorId: actor.userId, input: { backupId } });
    await recordAudit(actor, { kind: 'backup-checked', target: { id: row.id, name: row.fileName } });
    return toBackup({ ...row, isChecking: true });
  });
}

/**
 * A backup's file, as it is read from this machine's disk. For admins; the audit log tells of it.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` for one that is not written, or lies on another machine
 */
export async function getBackupFile(actor: Actor, backupId: string): Promise<Response> {
  requireAdmin(actor);
  const row = await requireWritten(backupId);
  const path = backupPath(row.fileName);
  const facts = await stat(path).catch(() => null);
  if (facts === null) {
    throw new AppError(
      'state-conflict',
      `The file of this backup is not on this machine. It was written on ${row.host}.`,
      {
        action: `Look for ${row.fileName} in the data folder there.`,
      },
    );
  }
  await inTransaction(() =>
    recordAudit(actor, { kind: 'backup-downloaded', target: { id: row.id, name: row.fileName } }),
  );
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/x-tar',
      'Content-Length': String(facts.size),
      'Cache-Control': 'private, no-store',
      'Content-Disposition': attachment(row.fileName),
    },
  });
}

/**
 * Deletes a backup with its file, where that is on this machine. For admins.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` while it is written or verified
 */
export async function deleteBackup(actor: Actor, backupId: string): Promise<void> {
  requireAdmin(actor);
  const fileName = await inTransaction(async () => {
    const row = await requireBackup(backupId);
    if (row.state === 'writing' || row.isChecking) {
      throw new AppError('state-conflict', 'This backup is being written or verified.', {
        action: 'Wait until that is done.',
      });
    }
    await database().studioBackup.delete({ where: { id: backupId } });
    await recordAudit(actor, { kind: 'backup-removed', target: { id: row.id, name: row.fileName } });
    return row.fileName;
  });
  await rm(backupPath(fileName), { force: true });
}

async function requireBackup(backupId: string): Promise<StudioBackup> {
  const row = await database().studioBackup.findUnique({ where: { id: backupId } });
  if (row === null) throw notFound('backup');
  return row;
}

async function requireWritten(backupId: string): Promise<StudioBackup> {
  const row = await requireBackup(backupId);
  if (row.state === 'done') return row;
  throw new AppError('state-conflict', 'This backup has no file.', {
    action: 'Wait until it is written, or start another.',
  });
}
