import type { BookPanel } from '@/lib/contracts/books';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import { getPanel, getPanelStamp } from './get-book';
import { panelsOf } from './merged-panels';
import { requirePanel } from './require-page';
import { showPicture } from './show-picture';
import { restamp } from './stamp-sources';

/**
 * Puts a picture that was drawn for a panel, or for one that was merged into it, into it, or takes it out. For owners and
 * editors; may be repeated.
 * @param o.isUpToDate whether the picture counts as drawn from the panel as it is now
 * @throws AppError `not-found` also for a picture of another panel, `role-missing`, `revision-stale` when the panel shows
 * something else by now
 */
export async function choosePanelPicture(
  actor: Actor,
  panelId: string,
  o: { pictureId: string | null; shownPictureId: string | null; isUpToDate: boolean },
): Promise<BookPanel> {
  const { pictureId, shownPictureId, isUpToDate } = o;
  return inTransaction(async () => {
    const { projectId, pageId } = await requirePanel(actor, panelId, 'draw');
    if (pictureId !== null) {
      const isOfPanel = picturesOfPanel(await panelsOf(panelId, projectId));
      const where = { id: pictureId, projectId, deletedAt: null, ...isOfPanel };
      if ((await database().picture.count({ where })) === 0) throw notFound('picture');
    }
    await showPicture(panelId, [shownPictureId], pictureId);
    if (pictureId !== null && isUpToDate) await restamp(pictureId, await getPanelStamp(actor, { pageId, panelId }));
    return getPanel(actor, { pageId, panelId });
  });
}

/** The pictures that a panel can show: drawn for it, or of an edit of it. @param panelIds it, and those merged into it */
export function picturesOfPanel(panelIds: readonly string[]): Prisma.PictureWhereInput {
  const of = { panelId: { in: [...panelIds] } };
  return { OR: [{ generation: of }, { editedBy: of }, { editsOnBase: { some: of } }] };
}
