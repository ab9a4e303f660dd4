import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { database } from '../database/database';

const HOUR_MS = 60 * 60 * 1000;
const WORK_FILE = /^(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(?<attempt>\d+)\./;

/** The name of the file that an attempt of a job writes. */
export function workFileName({ id, attempt }: { readonly id: string; readonly attempt: number }): string {
  return `${id}-${attempt}.pdf`;
}

/**
 * Removes what workers that are gone were writing: files of jobs that don't run in that attempt any more, and anything else
 * that nobody wrote to for an hour. A folder that is not there is empty.
 */
export async function clearWorkFolder(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null) continue;
    const isLeft = (await isOfNobody(name)) ?? now.getTime() - found.mtimeMs > HOUR_MS;
    if (isLeft) await rm(path, { recursive: true, force: true });
  }
}

/** Whether a job's file is written by nobody any more; null for other files. */
async function isOfNobody(name: string): Promise<boolean | null> {
  const { id, attempt } = WORK_FILE.exec(name)?.groups ?? {};
  if (id === undefined || attempt === undefined) return null;
  return (await database().job.count({ where: { id, attempt: Number(attempt), status: 'running' } })) === 0;
}
