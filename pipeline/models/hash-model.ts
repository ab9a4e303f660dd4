import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Hashes of files by path, size and time of change: a model of gigabytes is read once. */
const known = new Map<string, string>();

/** Files that say how to ask a model, not what it draws. */
const NOT_HASHED = /(^|\/)(\.|card\.json$|vocabulary\.json$|README|LICENSE)/i;

/**
 * SHA-256 over the sorted relative paths and SHA-256s of a model folder's weights, configuration and tokenizer files.
 * @param onProgress told the bytes read so far and in all
 */
export async function hashModel(
  folder: string,
  onProgress: (bytes: number, of: number) => void = () => undefined,
): Promise<string> {
  const files = await listFiles(folder);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const whole = createHash('sha256');
  let done = 0;
  for (const { path, name, bytes, modifiedMs } of files) {
    const key = `${path} ${bytes} ${modifiedMs}`;
    const hash = known.get(key) ?? (await hashFile(path));
    known.set(key, hash);
    whole.update(`${name}\n${hash}\n`);
    done += bytes;
    onProgress(done, total);
  }
  return whole.digest('hex');
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

async function listFiles(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(path);
        return { path, name: relative(folder, path).split(sep).join('/'), bytes: size, modifiedMs: mtimeMs };
      }),
  );
  return files.filter(({ name }) => !NOT_HASHED.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}
