import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { STORED_KINDS, type StorageUse } from '@/lib/contracts/upkeep';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { environment } from '../environment';
import { freeBytes } from '../downloads/disk-space';

/** Which projects name which files, as what. */
const NAMED = Prisma.sql`
  SELECT DISTINCT "projectId", kind, sha256 FROM (
    SELECT "projectId", kind::text AS kind, sha256 FROM "Picture"
    UNION ALL SELECT "projectId", 'font', sha256 FROM "Typeface"
    UNION ALL SELECT c."projectId", 'comment', a.sha256
      FROM "CommentPicture" a JOIN "Comment" c ON c.id = a."commentId"
    UNION ALL SELECT "projectId", 'export', "fileSha256" FROM "Job" WHERE "fileSha256" IS NOT NULL
    UNION ALL SELECT p."projectId", 'thumbnail', v.sha256
      FROM "BlobVariant" v JOIN "Picture" p ON p.sha256 = v."sourceSha256"
    UNION ALL SELECT c."projectId", 'thumbnail', v.sha256
      FROM "BlobVariant" v JOIN "CommentPicture" a ON a.sha256 = v."sourceSha256" JOIN "Comment" c ON c.id = a."commentId"
  ) n`;

interface Share {
  readonly bytes: number;
  readonly files: number;
}
interface ProjectShare extends Share {
  readonly projectId: string | null;
  readonly kind: (typeof STORED_KINDS)[number];
}

/**
 * What stored files take, by project and kind; a file that several projects use counts in each. For admins, who see of
 * projects their titles alone.
 * @throws AppError `role-missing`
 */
export async function getStorageUse(actor: Actor): Promise<StorageUse> {
  requireAdmin(actor);
  const total = await one(Prisma.sql`SELECT sum("byteSize") AS bytes, count(*) AS files FROM "Blob"`);
  const named = await one(Prisma.sql`
    SELECT sum("byteSize") AS bytes, count(*) AS files FROM "Blob"
    WHERE sha256 IN (SELECT sha256 FROM (${NAMED}) all_named)`);
  const kinds = await database().$queryRaw<ProjectShare[]>`
    SELECT kind, NULL AS "projectId", sum("byteSize")::float8 AS bytes, count(*)::int AS files
    FROM (SELECT DISTINCT kind, sha256 FROM (${NAMED}) all_named) k JOIN "Blob" b USING (sha256) GROUP BY kind`;
  return {
    total,
    kinds: inOrder(kinds),
    projects: await projectShares(),
    other: { bytes: total.bytes - named.bytes, files: total.files - named.files },
    folders: await folderSizes(environment().dataFolder),
    freeBytes: await freeBytes(environment().dataFolder).catch(() => 0),
  };
}

async function one(question: Prisma.Sql): Promise<Share> {
  const [row] = await database().$queryRaw<Share[]>`
    SELECT COALESCE(bytes, 0)::float8 AS bytes, files::int AS files FROM (${question}) asked`;
  return row ?? { bytes: 0, files: 0 };
}

async function projectShares(): Promise<StorageUse['projects']> {
  const rows = await database().$queryRaw<ProjectShare[]>`
    SELECT "projectId"::text AS "projectId", kind, sum("byteSize")::float8 AS bytes, count(*)::int AS files
    FROM (${NAMED}) all_named JOIN "Blob" b USING (sha256) WHERE "projectId" IS NOT NULL GROUP BY "projectId", kind`;
  const byProject = groups(rows);
  const projects = await database().project.findMany({
    where: { id: { in: [...byProject.keys()] } },
    select: { id: true, title: true, deletedAt: true },
  });
  return projects
    .map(({ id, title, deletedAt }) => {
      const shares = byProject.get(id) ?? [];
      return { id, title, isTrashed: deletedAt !== null, ...sumOf(shares), kinds: inOrder(shares) };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

function groups(rows: readonly ProjectShare[]): ReadonlyMap<string, ProjectShare[]> {
  const map = new Map<string, ProjectShare[]>();
  for (const row of rows) map.set(row.projectId ?? '', [...(map.get(row.projectId ?? '') ?? []), row]);
  return map;
}

function sumOf(shares: readonly Share[]): Share {
  return {
    bytes: shares.reduce((sum, { bytes }) => sum + bytes, 0),
    files: shares.reduce((sum, { files }) => sum + files, 0),
  };
}

function inOrder(shares: readonly ProjectShare[]): StorageUse['kinds'] {
  return STORED_KINDS.flatMap((kind) => {
    const share = shares.find((each) => each.kind === kind);
    return share === undefined ? [] : [{ kind, bytes: share.bytes, files: share.files }];
  });
}

/** What the folders of the data folder take, the largest first; one that can't be read is left out. */
async function folderSizes(dataFolder: string): Promise<StorageUse['folders']> {
  const entries = await readdir(dataFolder, { withFileTypes: true }).catch(() => []);
  const sizes: StorageUse['folders'] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) sizes.push({ name: entry.name, bytes: await sizeOf(join(dataFolder, entry.name)) });
  }
  return sizes.sort((a, b) => b.bytes - a.bytes);
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    // Links are other programs' files.
    else if (entry.isFile()) bytes += (await stat(path).catch(() => null))?.size ?? 0;
  }
  return bytes;
}
