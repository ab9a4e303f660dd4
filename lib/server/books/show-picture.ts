import { staleRevision } from '../app-error';
import { database } from '../database/database';

/**
 * Lets a panel show another picture, or none, where it shows one of those that the decision was made from (or the wanted
 * one already).
 * @param from ids; null stands for no picture
 * @throws AppError `revision-stale` when the panel shows something else by now
 */
export async function showPicture(
  panelId: string,
  from: readonly (string | null)[],
  pictureId: string | null,
): Promise<void> {
  const wanted = [...from, pictureId];
  const { count } = await database().panel.updateMany({
    where: {
      id: panelId,
      OR: [
        { pictureId: { in: wanted.filter((id) => id !== null) } },
        ...(wanted.includes(null) ? [{ pictureId: null }] : []),
      ],
    },
    data: { pictureId },
  });
  if (count > 0) return;
  const now = await database().panel.findUnique({ where: { id: panelId }, select: { pictureId: true } });
  throw staleRevision({ pictureId: now?.pictureId ?? null }, { pictureId: from[0] ?? null });
}
