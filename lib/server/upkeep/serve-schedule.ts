import { rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { lastDue } from '@/lib/domain/upkeep/last-due';
import { AppError } from '../app-error';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { backupPath } from './backups-folder';
import { startBackup } from './start-backup';

const DAY_MS = 24 * 60 * 60 * 1000;
/** For so long it is told of a backup that failed. */
const DAYS_OF_FAILURES = 30;

/**
 * Queues the scheduled backup when its moment has come, once whichever workers ask, and deletes the oldest scheduled ones
 * beyond those that are kept. A moment at which nothing ran is made up for by one backup. Called by workers, for nobody.
 * @returns whether one was queued
 */
export async function serveSchedule(now: Date): Promise<boolean> {
  const { backups } = await readSettings();
  await prune(backups.keep, now);
  const due = lastDue(backups, now);
  if (due === null) return false;
  return inTransaction(async () => {
    const { count } = await database().studioSettings.updateMany({
      where: { id: 1, OR: [{ backupServedAt: null }, { backupServedAt: { lt: due } }] },
      data: { backupServedAt: due },
    });
    if (count === 0) return false;
    try {
      await startBackup({ kind: 'scheduled', authorId: null, now });
      return true;
    } catch (error) {
      // One that is being written now holds what this one would.
      if (error instanceof AppError && error.code === 'state-conflict') return false;
      throw error;
    }
  });
}

/** Files first: a row whose file could not be deleted is tried again. */
async function prune(keep: number, now: Date): Promise<void> {
  const old = await database().studioBackup.findMany({
    where: { kind: 'scheduled', state: 'done', isChecking: false },
    orderBy: { id: 'desc' },
    skip: keep,
  });
  for (const { id, fileName, host } of old) {
    const isHere = host === hostname() || (await stat(backupPath(fileName)).catch(() => null)) !== null;
    if (!isHere) continue;
    await rm(backupPath(fileName), { force: true });
    await database().studioBackup.deleteMany({ where: { id } });
  }
  const since = new Date(now.getTime() - DAYS_OF_FAILURES * DAY_MS);
  await database().studioBackup.deleteMany({ where: { state: 'failed', createdAt: { lt: since } } });
}
