import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { pack, type Pack } from 'tar-stream';
import { SOFTWARE } from '@/pipeline/deliver';
import { hashBytes } from '@/pipeline/models';
import type { BlobStore } from '../storage/blob-store';
import {
  BACKUP_VERSION,
  BackupError,
  HEAD_NAME,
  MANIFEST_NAME,
  type BackupHead,
  type BackupManifest,
} from './backup-format';
import { quoted, readMigrationNames, readTables } from './studio-tables';

const ROWS_AT_ONCE = 200;

export interface BackupSummary {
  readonly rowCount: number;
  readonly blobCount: number;
}

/**
 * Writes all rows, as one transaction sees them, and every file that they name into one file. The studio may run
 * meanwhile: what is made after the start is not in it. The file has its name only when it is whole; a failure leaves
 * none behind.
 * @throws BackupError when a file that a row names is missing or damaged
 */
export async function writeBackup(o: {
  databaseUrl: string;
  blobs: BlobStore;
  file: string;
  now: Date;
  /** Ends it; nothing is left behind then. */
  signal?: AbortSignal;
}): Promise<BackupSummary> {
  const part = join(dirname(o.file), `.${basename(o.file)}.part`);
  const client = new pg.Client({ connectionString: o.databaseUrl });
  await client.connect();
  try {
    const tar = pack();
    const written = pipeline(tar, createWriteStream(part, { mode: 0o600 }));
    const writing = writeEntries(client, tar, o).catch((error: unknown) => {
      tar.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    });
    // Either may fail first: a file that is missing, a disk that is full.
    const [summary] = await Promise.all([writing, written]);
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, o.file);
    return summary;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      const sentence = `There is not enough space for the backup in ${dirname(o.file)}. Choose a folder on another disk.`;
      throw new BackupError(sentence, { cause: error });
    }
    throw error;
  } finally {
    await client.end();
  }
}

async function writeEntries(
  client: pg.Client,
  tar: Pack,
  { blobs, now, signal }: { blobs: BlobStore; now: Date; signal?: AbortSignal },
): Promise<BackupSummary> {
  const entries: BackupManifest['entries'] = {};
  const add = async (name: string, bytes: Uint8Array) => {
    signal?.throwIfAborted();
    entries[name] = { sha256: hashBytes(bytes), bytes: bytes.byteLength };
    await writeEntry(tar, name, bytes);
  };
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await readTables(client);
  const migrations = await readMigrationNames(client);
  const head: BackupHead = {
    form: 'koma-backup',
    version: BACKUP_VERSION,
    software: SOFTWARE,
    madeAt: now.toISOString(),
    migrations,
    tables,
  };
  await add(HEAD_NAME, jsonBytes(head));
  let rowCount = 0;
  for (const table of Object.keys(tables)) rowCount += await writeRows(client, table, add);
  const { rows } = await client.query<{ sha256: string }>('SELECT sha256 FROM "Blob" ORDER BY sha256');
  await client.query('COMMIT');
  for (const { sha256 } of rows) await add(`blobs/${sha256}`, await readWhole(blobs, sha256));
  const manifest: BackupManifest = { entries, rowCount, blobCount: rows.length };
  await writeEntry(tar, MANIFEST_NAME, jsonBytes(manifest));
  tar.finalize();
  return { rowCount, blobCount: rows.length };
}

async function writeRows(
  client: pg.Client,
  table: string,
  add: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<number> {
  await client.query(`DECLARE part NO SCROLL CURSOR FOR SELECT to_json(t)::text AS row FROM ${quoted(table)} t`);
  let count = 0;
  for (let number = 1; ; number += 1) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${ROWS_AT_ONCE} FROM part`);
    if (rows.length === 0) break;
    // The database's own words go into the file unread, so that no number or moment loses a digit.
    const text = `[\n${rows.map(({ row }) => row).join(',\n')}\n]\n`;
    await add(`rows/${table}/${number}.json`, Buffer.from(text));
    count += rows.length;
  }
  await client.query('CLOSE part');
  return count;
}

async function readWhole(blobs: BlobStore, sha256: string): Promise<Uint8Array> {
  const bytes = await blobs.get(sha256);
  if (bytes !== null) return bytes;
  throw new BackupError(`The file ${sha256} is missing in the picture storage, so the backup would be incomplete.`);
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** Resolves when the entry was taken, so that only one is in memory. */
function writeEntry(tar: Pack, name: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const header = { name, size: bytes.byteLength, mode: 0o600 };
    const entry = tar.entry(header, Buffer.from(bytes), (error) => (error ? reject(error) : resolve()));
    entry.on('error', reject);
  });
}
