import type { Generation, GenerationStatus } from '@/lib/contracts/generations';
import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { requireProject } from '../projects/require-project';
import { generationInclude, toGenerations } from './generation-view';

/** A project's drawings, newest first. For its members. @throws AppError `not-found`, `cursor-invalid` */
export async function findGenerations(
  actor: Actor,
  projectId: string,
  query: PageQuery & { status?: GenerationStatus | undefined },
): Promise<Page<Generation>> {
  await requireProject(actor, projectId, 'view');
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().generation.findMany({
    where: {
      projectId,
      deletedAt: null,
      ...(query.status === undefined ? {} : { status: query.status }),
      ...(before === null ? {} : { id: { lt: before } }),
    },
    include: generationInclude,
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  const items = await toGenerations(rows, actor);
  return toPage(items, query, { position: ({ id }) => id, item: (generation) => generation });
}
