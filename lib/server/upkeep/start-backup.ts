import { randomUUID } from 'node:crypto';
import { AppError } from '../app-error';
import { database } from '../database/database';
import type { StudioBackup } from '../generated/client';
import { createJob } from '../queue/create-job';

/** Any number that no other lock of the database has. */
const BACKUP_LOCK = 7_140_031;

/**
 * Queues a backup. Call it in a transaction; who else does so waits until it ends.
 * @throws AppError `state-conflict` while one is being written
 */
export async function startBackup(o: {
  readonly kind: 'manual' | 'scheduled';
  readonly authorId: string | null;
  readonly now: Date;
}): Promise<StudioBackup> {
  await database().$executeRaw`SELECT pg_advisory_xact_lock(${BACKUP_LOCK}::int)`;
  if ((await database().studioBackup.count({ where: { state: 'writing' } })) > 0) {
    throw new AppError('state-conflict', 'A backup is being written already.', { action: 'Wait until it is done.' });
  }
  const stamp = o.now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const fileName = `koma-${stamp}-${randomUUID().slice(0, 4)}.tar`;
  const row = await database().studioBackup.create({ data: { kind: o.kind, fileName } });
  await createJob({
    id: row.id,
    kind: 'studio-backup',
    projectId: null,
    authorId: o.authorId,
    input: { backupId: row.id },
  });
  return row;
}
