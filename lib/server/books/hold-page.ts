import { database } from '../database/database';

/**
 * Keeps others from changing a page, and the state that it is in, until the transaction that this is called in ends: what
 * is checked behind it stays true till then.
 */
export async function holdPage(pageId: string): Promise<void> {
  await database().$queryRaw`SELECT 1 AS "locked" FROM "Page" WHERE id = ${pageId}::uuid FOR UPDATE`;
}
