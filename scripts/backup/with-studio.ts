import path from 'node:path';
import { openBlobStore } from '@/lib/server/storage/studio-blobs';
import type { BlobStore } from '@/lib/server/storage/blob-store';
import { parseEnvironment } from '@/lib/server/environment';
import { readLaunchSettings } from '../launcher/launch-settings';
import { openStudioDatabase } from '../launcher/studio-database';
import { readStudioLock, takeStudioLock } from '../launcher/studio-lock';

/** What a backup reads and a restore writes. */
export interface StudioStores {
  readonly databaseUrl: string;
  readonly blobs: BlobStore;
}

/**
 * Gives `work` the studio's database and files: those of the studio that runs, else they are opened for as long as it
 * takes, with the data folder held against a start meanwhile.
 * @throws LaunchError when the folder is held, or the database can't be opened
 */
export async function withStudio<T>(work: (stores: StudioStores) => Promise<T>): Promise<T> {
  const { dataFolder, databaseUrl } = readLaunchSettings(process.env);
  const running = databaseUrl === null ? await readStudioLock(dataFolder) : null;
  const known = databaseUrl ?? running?.databaseUrl ?? null;
  const storesAt = (url: string): StudioStores => ({
    databaseUrl: url,
    blobs: openBlobStore(parseEnvironment({ ...process.env, DATABASE_URL: url })),
  });
  if (known !== null) return work(storesAt(known));
  const lock = await takeStudioLock(path.resolve(dataFolder));
  try {
    const database = await openStudioDatabase({ url: null, dataFolder });
    try {
      return await work(storesAt(database.url));
    } finally {
      await database.stop();
    }
  } finally {
    await lock.release();
  }
}
