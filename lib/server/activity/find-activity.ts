import Papa from 'papaparse';
import { activityKindSchema, type ActivityEntry } from '@/lib/contracts/activity';
import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import { guarded } from '@/lib/domain/lines/lines-csv';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { ActivityEntry as ActivityRow } from '../generated/client';
import { attachment } from '../http/attachment';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { requireProject } from '../projects/require-project';

/** The activity log of a project, the newest first, for its members. @throws AppError `not-found`, `cursor-invalid` */
export async function findActivity(actor: Actor, projectId: string, query: PageQuery): Promise<Page<ActivityEntry>> {
  await requireProject(actor, projectId, 'view');
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().activityEntry.findMany({
    where: { projectId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: ({ id }) => id, item: toEntry });
}

function toEntry(row: ActivityRow): ActivityEntry {
  return {
    id: row.id,
    kind: activityKindSchema.parse(row.kind),
    actorName: row.actorName,
    pageNumber: row.pageNumber,
    detail: row.detail,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The whole activity log of a project as CSV, the oldest first, for its members. @throws AppError `not-found` */
export async function getActivityFile(actor: Actor, projectId: string): Promise<Response> {
  await requireProject(actor, projectId, 'view');
  const { title } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } });
  const rows = await database().activityEntry.findMany({ where: { projectId }, orderBy: { id: 'asc' } });
  const fields = ['time', 'who', 'what', 'page', 'detail'];
  const data = rows.map((row) => [
    row.createdAt.toISOString(),
    guarded(row.actorName),
    row.kind,
    row.pageNumber ?? '',
    guarded(row.detail),
  ]);
  const csv = Papa.unparse({ fields, data }, { newline: '\r\n' });
  return new Response(`\uFEFF${csv}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': attachment(`${title} - activity.csv`),
    },
  });
}
