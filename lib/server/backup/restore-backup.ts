import pg from 'pg';
import type { BlobStore } from '../storage/blob-store';
import { BackupError, PASSING_TABLES, type BackupHead } from './backup-format';
import { checkBackup, readEntries } from './read-backup';
import { quoted, readForeignKeys, readMigrationNames, readTables } from './studio-tables';
import type { BackupSummary } from './write-backup';

/**
 * Brings a backup back: first the whole file is checked, then its files are stored, then all rows are written in one
 * transaction; so a failure at any point leaves the rows that were there. Drawings that ran when the backup was made wait
 * again.
 * @param o.replace throw away what the studio holds; without it only an empty studio takes a backup
 * @throws BackupError when the file is damaged, foreign or newer, or the studio is not empty
 */
export async function restoreBackup(o: {
  databaseUrl: string;
  blobs: BlobStore;
  file: string;
  replace: boolean;
}): Promise<BackupSummary> {
  const { head, manifest } = await checkBackup(o.file);
  const client = new pg.Client({ connectionString: o.databaseUrl });
  await client.connect();
  try {
    await checkFits(client, head);
    await checkEmpty(client, o.replace);
    for await (const { name, bytes } of readEntries(o.file)) if (name.startsWith('blobs/')) await o.blobs.put(bytes);
    await client.query('BEGIN');
    try {
      await restoreRows(client, o.file, head);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
    return { rowCount: manifest.rowCount, blobCount: manifest.blobCount };
  } finally {
    await client.end();
  }
}

/** Rows of older migrations fit: columns that came later take their defaults, and those that went since are left out. */
async function checkFits(client: pg.Client, head: BackupHead): Promise<void> {
  const known = new Set(await readMigrationNames(client));
  const isNewer = head.migrations.some((name) => !known.has(name));
  if (!isNewer) return;
  throw new BackupError(`This backup was written by a newer version of Koma (${head.software}). Update Koma first.`);
}

async function checkEmpty(client: pg.Client, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ people: number; projects: number }>(
    `SELECT (SELECT count(*)::int FROM "User") AS people, (SELECT count(*)::int FROM "Project") AS projects`,
  );
  const { people = 0, projects = 0 } = rows[0] ?? {};
  if (replace || people + projects === 0) return;
  throw new BackupError(
    `This studio is not empty: it has ${people} people and ${projects} projects, which restoring would replace. ` +
      'Back it up first, then add --replace to delete them.',
  );
}

async function restoreRows(client: pg.Client, file: string, head: BackupHead): Promise<void> {
  const keys = await readForeignKeys(client);
  const tables = await readTables(client);
  const all = [...Object.keys(tables), ...PASSING_TABLES].map(quoted).join(', ');
  // Rows name each other in circles (a project its cover, the cover its project), so the rules come back after the rows,
  // and are checked then.
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  }
  await client.query(`TRUNCATE ${all}`);
  for await (const { name, bytes } of readEntries(file)) {
    const table = /^rows\/([^/]+)\//.exec(name)?.[1];
    const today = table === undefined ? undefined : tables[table];
    if (table === undefined || today === undefined) continue;
    const columns = (head.tables[table] ?? [])
      .filter((column) => today.includes(column))
      .map(quoted)
      .join(', ');
    await client.query(
      `INSERT INTO ${quoted(table)} (${columns})
       SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
      [Buffer.from(bytes).toString('utf8')],
    );
  }
  await queueWhatWaits(client);
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
}

/** What ran is queued again; what an older version kept in other places gets its job, as by the migrations. */
async function queueWhatWaits(client: pg.Client): Promise<void> {
  for (const table of ['"Generation"', '"Job"']) {
    await client.query(
      `UPDATE ${table} SET status = 'queued', "startedAt" = NULL, "heartbeatAt" = NULL, "workerId" = NULL
       WHERE status = 'running'`,
    );
  }
  await client.query(`UPDATE "Generation" SET "jobId" = NULL WHERE "jobId" NOT IN (SELECT id FROM "Job")`);
  await client.query(
    `INSERT INTO "Job" (id, kind, "projectId", "authorId", input, "queuedAt", "updatedAt")
     SELECT id, 'region-edit', "projectId", "authorId", jsonb_build_object('editId', id), "createdAt", now()
     FROM "RegionEdit" WHERE state = 'drawing' AND "generationId" IS NULL ON CONFLICT (id) DO NOTHING`,
  );
}
