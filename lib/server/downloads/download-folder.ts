import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { database } from '../database/database';
import { environment } from '../environment';
import { DOWNLOAD_KIND } from './download-job';
import { removeWork } from './place-files';

const DOWNLOADS = '.downloads';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What the command line left is kept for so long. */
const COMMAND_LINE_KEPT_MS = 14 * 24 * 60 * 60 * 1000;

/** Where models are installed. */
export function modelsFolder(): string {
  return join(environment().dataFolder, 'models');
}

/** Where the files of a download are gathered: within the models folder, so that they are moved and not copied in the end. */
export function downloadFolder(id: string, models = modelsFolder()): string {
  return join(models, DOWNLOADS, id);
}

/** Removes what a download gathered. */
export async function clearDownload(id: string): Promise<void> {
  await removeWork(downloadFolder(id));
}

/** Removes what cancelled downloads left, and what nobody asked the command line for any more. Called by workers, once a minute. */
export async function clearDownloads(now: Date): Promise<void> {
  const folder = join(modelsFolder(), DOWNLOADS);
  const names = await readdir(folder).catch((): string[] => []);
  const ids = names.filter((name) => ID.test(name));
  const open = await database().job.findMany({
    where: { id: { in: ids }, kind: DOWNLOAD_KIND, status: { notIn: ['cancelled', 'succeeded'] } },
    select: { id: true },
  });
  for (const id of ids) if (!open.some((job) => job.id === id)) await clearDownload(id);
  for (const name of names.filter((each) => !ID.test(each))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null && now.getTime() - found.mtimeMs > COMMAND_LINE_KEPT_MS) await removeWork(join(folder, name));
  }
}
