import { database, inTransaction } from '../database/database';
import { Prisma } from '../generated/client';
import { studioBlobs } from '../storage/studio-blobs';

/** A file that was stored since may be about to be named by a row. */
const HOURS_SAFE = 24;
const HOUR_MS = 60 * 60 * 1000;
const ROWS_AT_ONCE = 200;

/** Where recipes and what was asked name files in their JSON. */
const NAMING = [
  Prisma.sql`SELECT id, concat(recipe, ask, rough) AS words FROM "Generation"`,
  Prisma.sql`SELECT id, concat(recipe, work, settings, candidates, ink, "inputSha256") AS words FROM "RegionEdit"`,
  Prisma.sql`SELECT id, content::text AS words FROM "Panel"`,
  Prisma.sql`SELECT id, snapshot::text AS words FROM "PageVersion"`,
];

/**
 * Deletes files that no row names any more, with their rows. Reads some rows at a time, so that others are answered
 * meanwhile. May be repeated, and run by several workers at once; a file that is stored again meanwhile stays.
 * @returns how many were deleted
 */
export async function sweepBlobs(now: Date, signal: AbortSignal): Promise<number> {
  return (await sweepUnnamed(now, signal, { isDryRun: false })).files;
}

/**
 * As {@link sweepBlobs}; a dry run deletes nothing and tells what would be deleted.
 * @returns how many files, and how many bytes they have together
 */
export async function sweepUnnamed(
  now: Date,
  signal: AbortSignal,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<{ files: number; bytes: number }> {
  const before = new Date(now.getTime() - HOURS_SAFE * HOUR_MS);
  const named = new Set<string>();
  for (const rows of NAMING) await collectNames(rows, named, signal);
  const found = { files: 0, bytes: 0 };
  let after = '';
  while (!signal.aborted) {
    const blobs = await database().$queryRaw<{ sha256: string; byteSize: number }[]>`
      SELECT sha256, "byteSize" FROM "Blob" b WHERE sha256 > ${after} AND "createdAt" < ${before} AND ${UNNAMED}
      ORDER BY sha256 LIMIT ${ROWS_AT_ONCE}`;
    for (const { sha256, byteSize } of blobs) {
      if (named.has(sha256) || !(isDryRun || (await deleteUnnamed(sha256, before)))) continue;
      found.files += 1;
      found.bytes += byteSize;
    }
    const last = blobs.at(-1);
    if (last === undefined) break;
    after = last.sha256;
  }
  return found;
}

const UNNAMED = Prisma.sql`
  NOT EXISTS (SELECT 1 FROM "Picture" p WHERE p.sha256 = b.sha256)
  AND NOT EXISTS (SELECT 1 FROM "Typeface" t WHERE t.sha256 = b.sha256)
  AND NOT EXISTS (SELECT 1 FROM "CommentPicture" c WHERE c.sha256 = b.sha256)
  AND NOT EXISTS (SELECT 1 FROM "BlobVariant" v WHERE v.sha256 = b.sha256)
  AND NOT EXISTS (SELECT 1 FROM "Job" j WHERE j."fileSha256" = b.sha256)
  AND NOT EXISTS (SELECT 1 FROM "ModelTrial" t WHERE t."sampleSha256" = b.sha256)`;

/** Row and file go together: who stores the same file waits for the row, and then stores both anew. */
async function deleteUnnamed(sha256: string, before: Date): Promise<boolean> {
  return inTransaction(async () => {
    const count = await database().$executeRaw`
      DELETE FROM "Blob" b WHERE sha256 = ${sha256} AND "createdAt" < ${before} AND ${UNNAMED}`;
    if (count > 0) await studioBlobs().delete(sha256);
    return count > 0;
  });
}

async function collectNames(rows: Prisma.Sql, named: Set<string>, signal: AbortSignal): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  while (!signal.aborted) {
    const found = await database().$queryRaw<{ id: string; names: string[] }[]>`
      SELECT id::text, ARRAY(SELECT DISTINCT m[1] FROM regexp_matches(words, '([0-9a-f]{64})', 'g') m) AS names
      FROM (${rows} WHERE id > ${after}::uuid ORDER BY id LIMIT ${ROWS_AT_ONCE}) r ORDER BY id`;
    for (const { names } of found) for (const name of names) named.add(name);
    const last = found.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
