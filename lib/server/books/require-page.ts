import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { mayDoLess, projectOf } from '../projects/require-project';

/**
 * The project of a page that the actor may change.
 * @throws AppError `not-found` for missing and strangers' pages alike, `role-missing` for members who may look only
 */
export async function requirePage(
  actor: Actor,
  pageId: string,
  o: { isDeletedToo?: boolean } = {},
): Promise<{ projectId: string }> {
  const where = { id: pageId, ...(o.isDeletedToo === true ? {} : { deletedAt: null }) };
  const select = { projectId: true };
  const mine = await database().page.findFirst({ where: { ...where, project: projectOf(actor, 'edit') }, select });
  if (mine) return mine;
  const seen = await database().page.count({ where: { ...where, project: projectOf(actor, 'view') } });
  throw seen > 0 ? mayDoLess('edit') : notFound('page');
}

/** The page and project of a panel that the actor may change; fails as {@link requirePage} does. */
export async function requirePanel(actor: Actor, panelId: string): Promise<{ projectId: string; pageId: string }> {
  const panel = await database().panel.findFirst({
    where: { id: panelId, removedAt: null, page: { deletedAt: null, project: projectOf(actor, 'view') } },
    select: { pageId: true },
  });
  if (panel === null) throw notFound('panel');
  return { ...(await requirePage(actor, panel.pageId)), pageId: panel.pageId };
}
