import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes files that were being written by workers which died a day ago or longer. A folder that is not there is empty. */
export async function clearWorkFolder(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now.getTime() - found.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
