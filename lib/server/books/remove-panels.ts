import { database } from '../database/database';

/**
 * Takes every panel off a page but those that stay. They are kept for 30 days with their pictures and edits, so that they
 * are whole again when it is undone. Whoever calls has checked the page.
 */
export async function removePanels(pageId: string, stayingIds: readonly string[]): Promise<void> {
  await database().panel.updateMany({
    where: { pageId, removedAt: null, id: { notIn: [...stayingIds] } },
    data: { removedAt: new Date() },
  });
}
