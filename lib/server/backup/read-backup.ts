import { createReadStream } from 'node:fs';
import { extract } from 'tar-stream';
import { hashBytes } from '@/pipeline/models';
import {
  BACKUP_VERSION,
  BackupError,
  HEAD_NAME,
  headSchema,
  MANIFEST_NAME,
  manifestSchema,
  type BackupHead,
  type BackupManifest,
} from './backup-format';

const NAME = /^(koma-backup\.json|manifest\.json|rows\/[A-Za-z_][A-Za-z0-9_]*\/\d+\.json|blobs\/[0-9a-f]{64})$/;
/** No entry that the studio writes is larger; one that says so is not read into memory. */
const MAX_ENTRY_BYTES = 512 * 2 ** 20;

/** One entry after another, whole. @throws BackupError when the file can't be read as a backup at all */
export async function* readEntries(file: string): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const entries = extract();
  const source = createReadStream(file);
  source.on('error', (error) => entries.destroy(error));
  source.pipe(entries);
  try {
    for await (const entry of entries) {
      const { name, size = 0 } = entry.header;
      if (!NAME.test(name) || size > MAX_ENTRY_BYTES) throw foreign();
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
      yield { name, bytes: Buffer.concat(chunks) };
    }
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new BackupError(`The file ${file} doesn’t exist.`, { cause });
    }
    throw damaged('it ends too soon, or is no tar file', cause);
  } finally {
    source.destroy();
  }
}

/**
 * Reads a whole backup and holds every entry against the manifest, before anything is changed.
 * @throws BackupError for a damaged, foreign or newer one
 */
export async function checkBackup(file: string): Promise<{ head: BackupHead; manifest: BackupManifest }> {
  const seen = new Map<string, { sha256: string; bytes: number }>();
  let head: BackupHead | null = null;
  let manifest: BackupManifest | null = null;
  for await (const { name, bytes } of readEntries(file)) {
    if (seen.has(name) || manifest !== null) throw damaged(`${name} is in it where it should not be`);
    if (seen.size === 0) head = parseHead(name, bytes);
    if (name === MANIFEST_NAME) {
      manifest = parseManifest(bytes);
      continue;
    }
    const sha256 = hashBytes(bytes);
    if (name.startsWith('blobs/') && name !== `blobs/${sha256}`) throw damaged(`${name} has other bytes`);
    seen.set(name, { sha256, bytes: bytes.byteLength });
  }
  if (head === null) throw foreign();
  if (manifest === null) throw damaged('it ends before its table of contents');
  for (const [name, { sha256 }] of Object.entries(manifest.entries)) {
    if (!seen.has(name)) throw damaged(`${name} is missing in it`);
    if (seen.get(name)?.sha256 !== sha256) throw damaged(`${name} has other bytes than were written`);
  }
  if (seen.size !== Object.keys(manifest.entries).length) throw damaged('it holds more than was written');
  return { head, manifest };
}

function parseHead(name: string, bytes: Uint8Array): BackupHead {
  const parsed = name === HEAD_NAME ? headSchema.safeParse(parseJson(bytes)) : null;
  if (!parsed?.success) throw foreign();
  if (parsed.data.version > BACKUP_VERSION) {
    throw new BackupError(
      `This backup was written by a newer version of Koma (${parsed.data.software}). Update Koma first.`,
    );
  }
  return parsed.data;
}

function parseManifest(bytes: Uint8Array): BackupManifest {
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  throw damaged('its table of contents cannot be read', parsed.error);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // No JSON is no backup either; the caller's schema says so.
    return null;
  }
}

function foreign(): BackupError {
  return new BackupError('The file is not a Koma backup. Nothing was changed.');
}

function damaged(how: string, cause?: unknown): BackupError {
  return new BackupError(`This backup is damaged: ${how}. Nothing was changed. Try another backup.`, { cause });
}
