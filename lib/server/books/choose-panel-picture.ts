import type { BookPanel } from '@/lib/contracts/books';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { panelInclude, toBookPanel } from './page-view';
import { requirePanel } from './require-page';
import { showPicture } from './show-picture';

/**
 * Puts a picture that was drawn for a panel into it, or takes it out. For owners and editors; may be repeated.
 * @throws AppError `not-found` also for a picture of another panel, `role-missing`, `revision-stale` when the panel shows
 * something else by now
 */
export async function choosePanelPicture(
  actor: Actor,
  panelId: string,
  { pictureId, shownPictureId }: { pictureId: string | null; shownPictureId: string | null },
): Promise<BookPanel> {
  const { projectId } = await requirePanel(actor, panelId);
  if (pictureId !== null) {
    const isOfPanel = {
      OR: [{ generation: { panelId } }, { editedBy: { panelId } }, { editsOnBase: { some: { panelId } } }],
    };
    const where = { id: pictureId, projectId, deletedAt: null, ...isOfPanel };
    if ((await database().picture.count({ where })) === 0) throw notFound('picture');
  }
  await showPicture(panelId, [shownPictureId], pictureId);
  return toBookPanel(await database().panel.findUniqueOrThrow({ where: { id: panelId }, include: panelInclude }));
}
