import { database } from '../database/database';

/** Holds several pages as {@link holdPage} does one, always in the same order, so that two who hold some don't wait for each other. */
export async function holdPages(pageIds: readonly string[]): Promise<void> {
  await database().$queryRaw`
    SELECT 1 AS "locked" FROM "Page" WHERE id = ANY(${[...pageIds]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/**
 * Keeps others from changing a page, and the state that it is in, until the transaction that this is called in ends: what
 * is checked behind it stays true till then.
 */
export async function holdPage(pageId: string): Promise<void> {
  await database().$queryRaw`SELECT 1 AS "locked" FROM "Page" WHERE id = ${pageId}::uuid FOR UPDATE`;
}
