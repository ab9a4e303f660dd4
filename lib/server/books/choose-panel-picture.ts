import type { BookPanel } from '@/lib/contracts/books';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { panelInclude, toBookPanel } from './page-view';
import { requirePanel } from './require-page';

/**
 * Puts a picture of the project into a panel, or takes it out. For owners and editors; may be repeated.
 * @throws AppError `not-found` also for a picture of another project, `role-missing`
 */
export async function choosePanelPicture(
  actor: Actor,
  panelId: string,
  { pictureId }: { pictureId: string | null },
): Promise<BookPanel> {
  const { projectId } = await requirePanel(actor, panelId);
  if (pictureId !== null) {
    const count = await database().picture.count({ where: { id: pictureId, projectId, deletedAt: null } });
    if (count === 0) throw notFound('picture');
  }
  const panel = await database().panel.update({ where: { id: panelId }, data: { pictureId }, include: panelInclude });
  return toBookPanel(panel);
}
