import type { PageLock } from '@/lib/contracts/page-locks';
import { LOCK_ANSWER_MS, LOCK_IDLE_MS } from '@/lib/domain/review/page-lock';
import { database } from '../database/database';

interface Row {
  readonly pageId: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly lockedAt: Date;
  readonly seenAt: Date;
  readonly askedById: string | null;
  readonly askedByName: string | null;
  readonly askedAt: Date | null;
}

/**
 * The locks of some pages that hold now, by page: those that expired, and those of people who may not edit the project any
 * more, hold nobody off. Whoever calls has checked the pages; in a transaction that holds a page its lock stays so till it ends.
 */
export async function readPageLocks(pageIds: readonly string[]): Promise<ReadonlyMap<string, PageLock>> {
  if (pageIds.length === 0) return new Map();
  const rows = await database().$queryRaw<Row[]>`
    SELECT l."pageId", l."holderId", h.name AS "holderName", l."lockedAt", l."seenAt",
      a.id AS "askedById", a.name AS "askedByName", l."askedAt"
    FROM "PageLock" l
    JOIN "Page" p ON p.id = l."pageId"
    JOIN "User" h ON h.id = l."holderId" AND h."disabledAt" IS NULL
    JOIN "Membership" m ON m."projectId" = p."projectId" AND m."userId" = h.id AND m.role IN ('owner', 'editor')
    LEFT JOIN "User" a ON a.id = l."askedById"
    WHERE l."pageId" = ANY(${[...pageIds]}::uuid[])
      AND l."seenAt" > ${new Date(Date.now() - LOCK_IDLE_MS)}`;
  return new Map(rows.map((row) => [row.pageId, toPageLock(row)]));
}

function toPageLock(row: Row): PageLock {
  const { pageId, lockedAt, seenAt, askedById, askedByName, askedAt } = row;
  return {
    pageId,
    holder: { id: row.holderId, name: row.holderName },
    lockedAt: lockedAt.toISOString(),
    expiresAt: new Date(seenAt.getTime() + LOCK_IDLE_MS).toISOString(),
    asked:
      askedById === null || askedAt === null
        ? null
        : {
            id: askedById,
            name: askedByName ?? '',
            answerBy: new Date(askedAt.getTime() + LOCK_ANSWER_MS).toISOString(),
          },
  };
}
