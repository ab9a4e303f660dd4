import { z } from 'zod';
import { panelContentSchema } from '@/lib/contracts/books';
import { database } from '../database/database';

const mergedSchema = z.object({ mergedFrom: panelContentSchema.shape.mergedFrom });

/** The panel, and those of its project that were merged into it, whose pictures are candidates for it. */
export async function panelsOf(panelId: string, projectId: string): Promise<string[]> {
  const row = await database().panel.findUniqueOrThrow({ where: { id: panelId }, select: { content: true } });
  const { mergedFrom = [] } = mergedSchema.parse(row.content);
  if (mergedFrom.length === 0) return [panelId];
  const merged = await database().panel.findMany({
    where: { id: { in: mergedFrom }, page: { projectId } },
    select: { id: true },
  });
  return [panelId, ...merged.map(({ id }) => id)];
}

/**
 * Takes pictures of panels that are no longer merged into another out of that one: their own have them again. Each shows
 * the newest picture of its own then. Whoever calls has checked the page.
 * @param panels as they are saved
 * @param stored as they were
 */
export async function releaseMerged(
  panels: readonly { readonly id: string; readonly content: { readonly mergedFrom?: string[] | undefined } }[],
  stored: readonly { readonly id: string; readonly content: unknown }[],
): Promise<void> {
  for (const { id, content } of stored) {
    const { mergedFrom: before = [] } = mergedSchema.parse(content);
    const now = panels.find((panel) => panel.id === id)?.content.mergedFrom ?? [];
    const released = before.filter((one) => !now.includes(one));
    if (released.length === 0) continue;
    const shows = { id, picture: { generation: { panelId: { in: released } } } };
    if ((await database().panel.count({ where: shows })) === 0) continue;
    const own = await database().picture.findFirst({
      where: { deletedAt: null, generation: { panelId: id } },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    await database().panel.update({ where: { id }, data: { pictureId: own?.id ?? null } });
  }
}
