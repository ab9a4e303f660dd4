import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that at every moment the path holds the whole old file or the whole new one: the bytes go to a hidden
 * file beside it, are flushed to the disk, and take the name at once. The folder must be there. A failure leaves the old
 * file as it was and nothing else behind.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const part = join(folder, `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** The new name itself must reach the disk too; Windows has no such call on folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
