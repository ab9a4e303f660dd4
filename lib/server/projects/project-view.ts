import { languagesSchema } from '@/lib/contracts/languages';
import { pageFormatSchema, type Project, stageSchema } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { upscalerSchema } from '@/lib/contracts/upscalers';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';

/** What a project's view is made from. */
export function projectInclude(actor: Actor) {
  return {
    cover: { select: { id: true, sha256: true, deletedAt: true } },
    pictures: { where: { deletedAt: null }, orderBy: { id: 'desc' }, take: 1, select: { id: true, sha256: true } },
    modelRoutes: { orderBy: { stage: 'asc' } },
    memberships: { where: { userId: actor.userId }, select: { role: true } },
    _count: {
      select: { memberships: true, pictures: { where: { deletedAt: null } }, pages: { where: { deletedAt: null } } },
    },
  } satisfies Prisma.ProjectInclude;
}

type ProjectRow = Prisma.ProjectGetPayload<{ include: ReturnType<typeof projectInclude> }>;

/** Projects as the actor, one of their members, sees them. */
export async function toProjects(rows: readonly ProjectRow[]): Promise<Project[]> {
  const older = await countOlderStyles(rows);
  return rows.map((row) => toProject(row, older.get(row.id) ?? 0));
}

/** By project: drawings that were finished in an older style. */
async function countOlderStyles(rows: readonly ProjectRow[]): Promise<ReadonlyMap<string, number>> {
  const now = new Map(rows.map(({ id, styleRevision }) => [id, styleRevision]));
  const groups = await database().generation.groupBy({
    by: ['projectId', 'styleRevision'],
    where: { projectId: { in: [...now.keys()] }, status: 'succeeded', deletedAt: null },
    _count: { _all: true },
  });
  const counts = new Map<string, number>();
  for (const { projectId, styleRevision, _count } of groups) {
    const isOlder = styleRevision < (now.get(projectId) ?? 0);
    if (isOlder) counts.set(projectId, (counts.get(projectId) ?? 0) + _count._all);
  }
  return counts;
}

function toProject(row: ProjectRow, olderStyleCount: number): Project {
  // The newest picture stands in while nobody chose one.
  const chosen = row.cover?.deletedAt === null ? row.cover : null;
  const cover = chosen ?? row.pictures[0] ?? null;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    style: row.style,
    styleRecord: styleRecordSchema.parse(row.styleRecord),
    styleRevision: row.styleRevision,
    olderStyleCount,
    readingDirection: row.readingDirection,
    pageFormat: pageFormatSchema.parse(row.pageFormat),
    languages: languagesSchema.parse(row.languages),
    modelRoutes: Object.fromEntries(row.modelRoutes.map((route) => [stageSchema.parse(route.stage), route.modelId])),
    draftModel: row.draftModel,
    upscaler: upscalerSchema.nullable().catch(null).parse(row.upscaler),
    cover: cover === null ? null : { pictureId: cover.id, sha256: cover.sha256, isChosen: chosen !== null },
    myRole: row.memberships[0]?.role ?? 'viewer',
    memberCount: row._count.memberships,
    pictureCount: row._count.pictures,
    pageCount: row._count.pages,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
