import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../error';

/** Hashes of files by path, size and time of change: a model of gigabytes is read once. */
const known = new Map<string, string>();

/** Bytes read at once: large, because weights are. */
const READ_BYTES = 1_048_576;

/** Files that say how to ask a model, not what it draws. */
const NOT_HASHED = /(^|\/)(\.|card\.json$|vocabulary\.json$|README|LICENSE)/i;

interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/**
 * SHA-256 over the sorted relative paths and SHA-256s of a model folder's weights, configuration and tokenizer files.
 * Links are followed, because download caches keep a model as links to its files.
 * @param onProgress told the bytes read so far and in all, several times within a large file
 * @throws PipelineError `model-unreadable` when a file can't be read
 */
export async function hashModel(
  folder: string,
  onProgress: (bytes: number, of: number) => void = () => undefined,
): Promise<string> {
  try {
    const found = await listFiles(folder);
    const files = found.filter(({ name }) => !NOT_HASHED.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
    return await hashFiles(files, onProgress);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PipelineError('model-unreadable', `${folder} can’t be read whole: ${reason}.`, { cause });
  }
}

/** SHA-256 over the names and SHA-256s of files, in their order. */
export async function hashFiles(
  files: readonly FoundFile[],
  onProgress: (bytes: number, of: number) => void = () => undefined,
): Promise<string> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const whole = createHash('sha256');
  let done = 0;
  for (const file of files) {
    const hash = await hashFile(file, (read) => onProgress(done + read, total));
    whole.update(`${file.name}\n${hash}\n`);
    done += file.bytes;
    onProgress(done, total);
  }
  return whole.digest('hex');
}

/** A file's SHA-256. One that did not change is read once. */
export async function hashFile(
  { path, bytes, modifiedMs }: Omit<FoundFile, 'name'>,
  onRead: (bytes: number) => void = () => undefined,
): Promise<string> {
  const key = `${path} ${bytes} ${modifiedMs}`;
  const hash = known.get(key) ?? (await readHash(path, onRead));
  known.set(key, hash);
  return hash;
}

async function readHash(path: string, onRead: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const stream = createReadStream(path, { highWaterMark: READ_BYTES });
  for await (const chunk of stream) {
    hash.update(chunk as Uint8Array);
    onRead(stream.bytesRead);
  }
  return hash.digest('hex');
}

/** @param within the folders gone through to get here, links resolved: one that leads back to them is not followed */
async function listFiles(folder: string, name = '', within: readonly string[] = []): Promise<FoundFile[]> {
  const place = await realpath(folder);
  if (within.includes(place)) return [];
  const files: FoundFile[] = [];
  for (const entry of await readdir(folder)) {
    const path = join(folder, entry);
    const relative = name === '' ? entry : `${name}/${entry}`;
    const { size, mtimeMs, ...found } = await describe(path);
    if (found.isFolder) files.push(...(await listFiles(path, relative, [...within, place])));
    if (found.isFile) files.push({ path, name: relative, bytes: size, modifiedMs: mtimeMs });
  }
  return files;
}

/** A link to nothing is neither file nor folder: what it stood for is missed where it is needed. */
async function describe(path: string) {
  const stats = await stat(path).catch(() => null);
  if (!stats) return { size: 0, mtimeMs: 0, isFile: false, isFolder: false };
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile(), isFolder: stats.isDirectory() };
}
