import { access, constants } from 'node:fs/promises';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { environment } from '../environment';
import { studioBlobs } from '../storage/studio-blobs';

const NO_BLOB = '0'.repeat(64);

/**
 * Whether this web server can serve requests. For anybody: an orchestrator asks.
 * @throws AppError `database-unreachable`, `storage-unreachable`, both 503
 */
export async function getReadiness(): Promise<{ status: 'ok' }> {
  try {
    await database().$queryRaw`SELECT 1 AS "ready"`;
  } catch (cause) {
    throw new AppError('database-unreachable', 'The database does not answer.', { retryAfterSeconds: 5, cause });
  }
  const { s3, dataFolder } = environment();
  try {
    if (s3 === null) await access(dataFolder, constants.W_OK);
    else await studioBlobs().has(NO_BLOB);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('storage-unreachable', 'The data folder can’t be written to.', { retryAfterSeconds: 5, cause });
  }
  return { status: 'ok' };
}
