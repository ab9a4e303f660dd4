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
