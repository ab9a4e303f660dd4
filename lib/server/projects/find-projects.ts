import type { Page, PageQuery } from '@/lib/contracts/page';
import { idSchema } from '@/lib/contracts/page';
import type { Project } from '@/lib/contracts/projects';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { projectInclude, toProjects } from './project-view';

/** The projects an actor belongs to, newest first; with `deleted` those they own that were put away. */
export async function findProjects(actor: Actor, query: PageQuery & { deleted: boolean }): Promise<Page<Project>> {
  const before = decodeCursor(query.cursor, idSchema);
  const mine = query.deleted ? { userId: actor.userId, role: 'owner' as const } : { userId: actor.userId };
  const rows = await database().project.findMany({
    where: {
      deletedAt: query.deleted ? { not: null } : null,
      memberships: { some: mine },
      ...(before === null ? {} : { id: { lt: before } }),
    },
    include: projectInclude(actor),
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  const page = toPage(rows, query, { position: (row) => row.id, item: (row) => row });
  return { ...page, items: await toProjects(page.items) };
}
