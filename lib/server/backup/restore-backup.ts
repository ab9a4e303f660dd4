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

/** Rows of older migrations fit: columns that came later take their defaults. */
async function checkFits(client: pg.Client, head: BackupHead): Promise<void> {
  const known = new Set(await readMigrationNames(client));
  const tables = await readTables(client);
  const isNewer =
    head.migrations.some((name) => !known.has(name)) ||
    Object.entries(head.tables).some(([table, columns]) => columns.some((column) => !tables[table]?.includes(column)));
  if (!isNewer) return;
  throw new BackupError(`This backup was written by a newer Koma (${head.software}). Update this one first.`);
}

async function checkEmpty(client: pg.Client, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ people: number; projects: number }>(
    `SELECT (SELECT count(*)::int FROM "User") AS people, (SELECT count(*)::int FROM "Project") AS projects`,
  );
  const { people = 0, projects = 0 } = rows[0] ?? {};
  if (replace || people + projects === 0) return;
  throw new BackupError(
    `This studio is not empty: it has ${people} people and ${projects} projects, which a restore would replace. ` +
      'Make a backup of it first; then add --replace to throw them away.',
  );
}

async function restoreRows(client: pg.Client, file: string, head: BackupHead): Promise<void> {
  const keys = await readForeignKeys(client);
  const all = [...Object.keys(await readTables(client)), ...PASSING_TABLES].map(quoted).join(', ');
  // Rows name each other in circles (a project its cover, the cover its project), so the rules come back after the rows,
  // and are checked then.
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  }
  await client.query(`TRUNCATE ${all}`);
  for await (const { name, bytes } of readEntries(file)) {
    const table = /^rows\/([^/]+)\//.exec(name)?.[1];
    const columns = table === undefined ? undefined : head.tables[table]?.map(quoted).join(', ');
    if (table === undefined || columns === undefined) continue;
    await client.query(
      `INSERT INTO ${quoted(table)} (${columns})
       SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
      [Buffer.from(bytes).toString('utf8')],
    );
  }
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
  await letDrawingsWait(client);
}

/** What ran waits again, and each that waits has its turn. */
async function letDrawingsWait(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE "Generation" SET status = 'queued', "startedAt" = NULL, "heartbeatAt" = NULL, "workerId" = NULL
     WHERE status = 'running'`,
  );
  await client.query(`DELETE FROM pgboss.job WHERE name = 'draw'`);
  await client.query(
    `INSERT INTO pgboss.job (name, data, expire_in) SELECT 'draw', '{}', interval '1 hour' FROM "Generation" WHERE status = 'queued'`,
  );
}
