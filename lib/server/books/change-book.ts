import { randomInt, randomUUID } from 'node:crypto';
import { MOST_PAGES, type BookPage } from '@/lib/contracts/books';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { findTemplate } from '@/lib/domain/layout/templates/layout-templates';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { projectOf, requireProject } from '../projects/require-project';
import { getPage } from './get-book';
import { requirePage } from './require-page';

/**
 * Makes a page from a layout, behind another one or at the end. For owners and editors.
 * @throws AppError `not-found` also for a layout that there isn't, `role-missing`, `state-conflict` for too many pages
 */
export async function createPage(
  actor: Actor,
  projectId: string,
  o: { afterId: string | null; template: string },
): Promise<BookPage> {
  const template = findTemplate(o.template);
  if (template === null) throw notFound('layout');
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    await requireRoom(projectId);
    const project = await database().project.findUniqueOrThrow({
      where: { id: projectId },
      select: { pageFormat: true, readingDirection: true },
    });
    const { position, chapter } = await placeBehind(projectId, o.afterId);
    const isSpread = template.kind === 'spread';
    const format = paperFor(formatOf(pageFormatSchema.parse(project.pageFormat)), { isSpread });
    const polygons = layOut(template, format, project.readingDirection);
    const { id } = await database().page.create({
      data: {
        projectId,
        authorId: actor.userId,
        position,
        chapter,
        template: template.name,
        isSpread,
        panels: {
          create: polygons.map((polygon, index) => ({
            id: randomUUID(),
            position: index,
            polygon: polygon.map(({ x, y }) => ({ x, y })),
            content: emptyContent(randomInt(0, 2 ** 32)),
          })),
        },
      },
      select: { id: true },
    });
    return getPage(actor, id);
  });
}

/** @throws AppError `state-conflict` */
export async function requireRoom(projectId: string, more = 1): Promise<void> {
  const count = await database().page.count({ where: { projectId, deletedAt: null } });
  if (count + more <= MOST_PAGES) return;
  throw new AppError('state-conflict', `A project can have at most ${MOST_PAGES} pages.`, {
    action: 'Create a project for each volume.',
  });
}

/** Between a page and the one behind it; at the end when null. */
async function placeBehind(projectId: string, afterId: string | null): Promise<{ position: number; chapter: number }> {
  const pages = await database().page.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true, chapter: true },
  });
  const at = afterId === null ? pages.length - 1 : pages.findIndex(({ id }) => id === afterId);
  if (afterId !== null && at < 0) throw notFound('page');
  const [before, after] = [pages[at], pages[at + 1]];
  const from = before?.position ?? 0;
  return { position: after ? (from + after.position) / 2 : from + 1, chapter: before?.chapter ?? 1 };
}

/** Puts a page away for 30 days. For owners and editors. @throws AppError `not-found`, `role-missing` */
export async function deletePage(actor: Actor, pageId: string): Promise<void> {
  await inTransaction(async () => {
    await requirePage(actor, pageId, 'remove');
    await database().page.updateMany({
      where: { id: pageId, project: projectOf(actor, 'edit') },
      data: { deletedAt: new Date() },
    });
    await database().pageLock.deleteMany({ where: { pageId } });
  });
}

/** Brings a page back to where it was. For owners and editors; may be repeated. @throws AppError `not-found`, `role-missing` */
export async function restorePage(actor: Actor, pageId: string): Promise<BookPage> {
  await requirePage(actor, pageId, 'remove', { isDeletedToo: true });
  await database().page.updateMany({
    where: { id: pageId, project: projectOf(actor, 'edit') },
    data: { deletedAt: null },
  });
  return getPage(actor, pageId);
}
