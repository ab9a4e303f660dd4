import { database } from '../database/database';
import type { QueueTable } from './queue-table';

/** Removes how far rows were that begin again. A job's steps stay: what is done of it is not done again. */
export async function clearProgress(table: QueueTable, ids: readonly string[]): Promise<void> {
  if (table === 'Generation')
    await database().generationProgress.deleteMany({ where: { generationId: { in: [...ids] } } });
}
