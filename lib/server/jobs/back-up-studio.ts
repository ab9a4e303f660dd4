import { mkdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { AppError } from '../app-error';
import { BackupError } from '../backup/backup-format';
import { checkBackup } from '../backup/read-backup';
import { writeBackup } from '../backup/write-backup';
import { database } from '../database/database';
import { freeBytes, gigabytes, RESERVE_BYTES } from '../downloads/disk-space';
import { environment } from '../environment';
import { studioBlobs } from '../storage/studio-blobs';
import { backupPath, backupsFolder } from '../upkeep/backups-folder';
import type { JobHandler } from './run-job';

const inputSchema = z.object({ backupId: z.string() });

/** Writes the studio's backup, and reads it back: it is done when every byte is what it should be. */
export function studioBackupHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const { backupId } = inputSchema.parse(job.input);
      const { fileName } = await database().studioBackup.findUniqueOrThrow({ where: { id: backupId } });
      const file = backupPath(fileName);
      await mkdir(backupsFolder(), { recursive: true, mode: 0o700 });
      await requireRoom();
      try {
        const { databaseUrl } = environment();
        await writeBackup({ databaseUrl, blobs: studioBlobs(), file, now: new Date(), signal });
        report(1, 2);
        const { manifest } = await checkBackup(file);
        const { size } = await stat(file);
        const { rowCount, blobCount } = manifest;
        const now = new Date();
        return async () => {
          await database().studioBackup.update({
            where: { id: backupId },
            data: {
              ...{ state: 'done', host: hostname(), byteSize: size, rowCount, blobCount, problem: null },
              ...{ checkedAt: now, finishedAt: now },
            },
          });
        };
      } catch (error) {
        await rm(file, { force: true });
        throw toAppError(error);
      }
    },
    async onFailed(jobIds, sentence) {
      await database().studioBackup.updateMany({
        where: { id: { in: [...jobIds] }, state: 'writing' },
        data: { state: 'failed', problem: sentence, host: hostname(), finishedAt: new Date() },
      });
    },
  };
}

/** Reads a backup whole; what is wrong with it is its result. */
export function backupCheckHandler(): JobHandler {
  return {
    async run(job) {
      const { backupId } = inputSchema.parse(job.input);
      const row = await database().studioBackup.findUnique({ where: { id: backupId } });
      if (row === null) return async () => undefined;
      const problem = await problemOf(row);
      return async () => {
        await database().studioBackup.updateMany({
          where: { id: backupId },
          data: { isChecking: false, problem, checkedAt: new Date() },
        });
      };
    },
    async onFailed(jobIds, sentence) {
      const jobs = await database().job.findMany({ where: { id: { in: [...jobIds] } }, select: { input: true } });
      const ids = jobs.map(({ input }) => inputSchema.safeParse(input).data?.backupId ?? '').filter((id) => id !== '');
      // Handlers of other kinds share the list of jobs; only checks have a row that is being checked.
      await database().studioBackup.updateMany({
        where: { id: { in: ids }, isChecking: true },
        data: { isChecking: false, problem: sentence },
      });
    },
  };
}

async function problemOf({ fileName, host }: { fileName: string; host: string }): Promise<string | null> {
  const isHere = (await stat(backupPath(fileName)).catch(() => null)) !== null;
  if (!isHere && host !== hostname()) return `The file is not on the worker’s machine. It was written on ${host}.`;
  try {
    await checkBackup(backupPath(fileName));
    return null;
  } catch (error) {
    if (error instanceof BackupError) return error.message;
    throw error;
  }
}

/** Rows take little beside the pictures; the reserve is for them. */
async function requireRoom(): Promise<void> {
  const { _sum } = await database().blob.aggregate({ _sum: { byteSize: true } });
  const needed = (_sum.byteSize ?? 0) + RESERVE_BYTES;
  const free = await freeBytes(backupsFolder());
  if (free >= needed) return;
  throw new AppError(
    'storage-full',
    `The backup needs about ${gigabytes(needed)}, and the disk has ${gigabytes(free)} free.`,
    { action: 'Free some disk space, then start the backup again.' },
  );
}

/** What a backup says of itself is for people to read, and no other attempt changes it. */
function toAppError(error: unknown): unknown {
  return error instanceof BackupError ? new AppError('state-conflict', error.message, { cause: error }) : error;
}
