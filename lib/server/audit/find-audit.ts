import Papa from 'papaparse';
import {
  auditChangesSchema,
  auditKindSchema,
  type AUDIT_FORMATS,
  type AuditEntry,
  type AuditFilter,
} from '@/lib/contracts/audit';
import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import { guarded } from '@/lib/domain/lines/lines-csv';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import type { AuditEntry as AuditRow, Prisma } from '../generated/client';
import { attachment } from '../http/attachment';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { recordAudit } from './record-audit';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Rows that are read at once for a file. */
const ROWS_AT_ONCE = 500;

/** What admins did, newest first. For admins. @throws AppError `role-missing`, `cursor-invalid` */
export async function findAuditEntries(actor: Actor, query: PageQuery & AuditFilter): Promise<Page<AuditEntry>> {
  requireAdmin(actor);
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().auditEntry.findMany({
    where: { AND: [whereOf(query), before === null ? {} : { id: { lt: before } }] },
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: ({ id }) => id, item: toEntry });
}

function whereOf({ kind, actorId, from, to }: AuditFilter): Prisma.AuditEntryWhereInput {
  return {
    ...(kind !== undefined && { kind }),
    ...(actorId !== undefined && { actorId }),
    createdAt: {
      ...(from !== undefined && { gte: new Date(from) }),
      ...(to !== undefined && { lt: new Date(new Date(to).getTime() + DAY_MS) }),
    },
  };
}

function toEntry(row: AuditRow): AuditEntry {
  const { id, actorId, actorName, byToken, targetId, targetName } = row;
  return {
    ...{ id, actorId, actorName, byToken, targetId, targetName },
    kind: auditKindSchema.parse(row.kind),
    changes: auditChangesSchema.parse(row.changes),
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * The audit log as a file, the oldest first, read and sent piece by piece; that it was exported is its newest line. For
 * admins.
 * @throws AppError `role-missing`
 */
export async function getAuditFile(
  actor: Actor,
  { format, ...filter }: AuditFilter & { readonly format: (typeof AUDIT_FORMATS)[number] },
): Promise<Response> {
  requireAdmin(actor);
  const until = await inTransaction(async () => {
    await recordAudit(actor, { kind: 'audit-exported', target: { id: format, name: format.toUpperCase() } });
    return database().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } });
  });
  const parts = format === 'csv' ? csvOf(entriesOf(filter, until.id)) : jsonOf(entriesOf(filter, until.id));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: () => void parts.return(undefined),
    },
    // Nothing is read ahead of whoever takes the file.
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': attachment(`koma-audit.${format}`),
    },
  });
}

async function* entriesOf(filter: AuditFilter, until: string): AsyncGenerator<AuditEntry[]> {
  let after: string | null = null;
  for (;;) {
    const range: Prisma.AuditEntryWhereInput = { id: { lte: until, ...(after === null ? {} : { gt: after }) } };
    const rows: AuditRow[] = await database().auditEntry.findMany({
      where: { AND: [whereOf(filter), range] },
      orderBy: { id: 'asc' },
      take: ROWS_AT_ONCE,
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(toEntry);
    after = last.id;
  }
}

async function* csvOf(groups: AsyncGenerator<AuditEntry[]>): AsyncGenerator<string, undefined> {
  // Spreadsheets know UTF-8 by its mark.
  yield `\uFEFF${Papa.unparse([['time', 'who', 'what', 'target', 'target id', 'by token', 'changes']])}\r\n`;
  for await (const entries of groups) {
    const rows = entries.map((entry) => [
      entry.createdAt,
      guarded(entry.actorName),
      entry.kind,
      guarded(entry.targetName),
      guarded(entry.targetId ?? ''),
      String(entry.byToken),
      guarded(entry.changes.map(({ field, before, after }) => `${field}: ${before} -> ${after}`).join('; ')),
    ]);
    yield `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
  }
  return undefined;
}

async function* jsonOf(groups: AsyncGenerator<AuditEntry[]>): AsyncGenerator<string, undefined> {
  let separator = '[\n';
  for await (const entries of groups) {
    for (const entry of entries) {
      yield `${separator}${JSON.stringify(entry)}`;
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
  return undefined;
}
