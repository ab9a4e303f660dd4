import path from 'node:path';
import { LaunchError } from './launch-error';
import { readStudioLock } from './studio-lock';

/**
 * Lets a command beside the studio (another worker, a backup, a sign-in link) work on the same database: the one that
 * `DATABASE_URL` names, else the embedded one of the studio that runs on the data folder. Call it before anything that
 * reads the settings.
 * @throws LaunchError when there is neither
 */
export async function joinStudio(): Promise<void> {
  const folder = path.resolve(process.env.KOMA_DATA ?? '.koma');
  const lock = await readStudioLock(folder);
  if (lock?.address !== null && lock !== null) process.env.KOMA_URL ??= lock.address;
  if (process.env.DATABASE_URL !== undefined && process.env.DATABASE_URL !== '') return;
  if (lock === null || lock.databaseUrl === null) {
    throw new LaunchError(
      `Koma is not running on ${folder}. Start it (npm start), or set its database: DATABASE_URL=postgresql://…`,
    );
  }
  process.env.DATABASE_URL = lock.databaseUrl;
}
