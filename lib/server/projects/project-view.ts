import { pageFormatSchema, type Project, stageSchema } from '@/lib/contracts/projects';
import type { Actor } from '../auth/actor';
import type { Prisma } from '../generated/client';

/** What a project's view is made from. */
export function projectInclude(actor: Actor) {
  return {
    cover: { select: { id: true, sha256: true, deletedAt: true } },
    pictures: { where: { deletedAt: null }, orderBy: { id: 'desc' }, take: 1, select: { id: true, sha256: true } },
    modelRoutes: { orderBy: { stage: 'asc' } },
    memberships: { where: { userId: actor.userId }, select: { role: true } },
    _count: { select: { memberships: true, pictures: { where: { deletedAt: null } } } },
  } satisfies Prisma.ProjectInclude;
}

type ProjectRow = Prisma.ProjectGetPayload<{ include: ReturnType<typeof projectInclude> }>;

/** A project as the actor, one of its members, sees it. */
export function toProject(row: ProjectRow): Project {
  // The newest picture stands in while nobody chose one.
  const cover = row.cover !== null && row.cover.deletedAt === null ? row.cover : (row.pictures[0] ?? null);
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    style: row.style,
    readingDirection: row.readingDirection,
    pageFormat: pageFormatSchema.parse(row.pageFormat),
    modelRoutes: Object.fromEntries(row.modelRoutes.map((route) => [stageSchema.parse(route.stage), route.modelId])),
    cover: cover === null ? null : { pictureId: cover.id, sha256: cover.sha256 },
    myRole: row.memberships[0]?.role ?? 'viewer',
    memberCount: row._count.memberships,
    pictureCount: row._count.pictures,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
