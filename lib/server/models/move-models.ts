import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { database } from '../database/database';
import type { Model as ModelRow } from '../generated/client';
import { log } from '../log';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long removed models can be restored. */
const DAYS_KEPT = 30;
/** So long after a model went to the trash other machines still move their copies. */
export const MOVING_MS = 5 * 60_000;
/** What belongs to a single file of weights: its settings, and the notes and pictures that other programs lay beside it. */
const BESIDE = ['.yaml', '.json', '.cm-info.json', '.civitai.info', '.preview.png', '.png', '.txt'];

type Removed = Pick<ModelRow, 'id' | 'removal' | 'removalAt' | 'place'>;

export interface RemovalFolders {
  /** Where models are installed. */
  readonly installed: string;
  /** Where the files of removed ones lie, in the folders and under the names that they had. */
  readonly trash: string;
}

/**
 * Does what was decided about models on this machine: moves removed ones to the trash once nothing is drawn with them, brings
 * restored ones back, and deletes for good what lay in the trash for 30 days. Called by workers with their heartbeat.
 * @returns whether models have to be looked for again
 */
export async function moveModels(folders: RemovalFolders, now: Date): Promise<boolean> {
  const rows = await database().model.findMany({
    where: { origin: 'installed', removal: { not: 'gone' } },
    select: { id: true, removal: true, removalAt: true, place: true },
  });
  let isChanged = false;
  for (const row of rows) {
    try {
      isChanged = (await moveOne(row, folders, now)) || isChanged;
    } catch (error) {
      log().warn({ model: row.id, err: error }, 'moving the files of a model failed');
    }
  }
  return isChanged;
}

async function moveOne(row: Removed, { installed, trash }: RemovalFolders, now: Date): Promise<boolean> {
  const { id, removal, place } = row;
  const ageMs = now.getTime() - (row.removalAt?.getTime() ?? 0);
  switch (removal) {
    case 'removing':
      if (await isInUse(id)) return false;
      await moveFiles(place, { from: installed, to: trash });
      await become(row, 'trashed', now);
      return true;
    case 'restoring':
      await moveFiles(place, { from: trash, to: installed, keepsOther: true });
      await become(row, null, now);
      return true;
    case 'trashed':
      if (ageMs < MOVING_MS) return moveFiles(place, { from: installed, to: trash });
      if (ageMs > DAYS_KEPT * DAY_MS) await become(row, 'purging', now);
      return false;
    case 'purging':
      await deleteFiles(place, trash);
      await become(row, 'gone', now);
      return false;
    default:
      return false;
  }
}

/** Drawings that run or wait, and tests, are let end first. */
async function isInUse(modelId: string): Promise<boolean> {
  const drawings = await database().generation.count({ where: { modelId, status: { in: ['queued', 'running'] } } });
  if (drawings > 0) return true;
  const tests = await database().job.count({
    where: { kind: 'model-trial', status: 'running', input: { path: ['modelId'], equals: modelId } },
  });
  return tests > 0;
}

/** Whoever decided otherwise meanwhile is not overruled. */
async function become(row: Removed, to: string | null, now: Date): Promise<void> {
  await database().model.updateMany({
    where: { id: row.id, removal: row.removal },
    data: { removal: to, removalAt: now, ...(to === 'trashed' || to === 'gone' ? { isAvailable: false } : {}) },
  });
}

/** The paths of a model's files below a folder, those of single files with what lies beside them. */
function pathsOf(place: string, folder: string): string[] {
  const path = resolve(folder, place);
  if (!path.startsWith(resolve(folder) + sep)) throw new RangeError(`${place} lies outside the models folder.`);
  const file = /^(.*)\.safetensors$/i.exec(path);
  return file === null ? [path] : [path, ...BESIDE.map((ending) => `${file[1] ?? ''}${ending}`)];
}

/**
 * @param o.keepsOther leave what lies at the new place; else it is replaced
 * @returns whether there was anything to move
 */
async function moveFiles(
  place: string | null,
  { from, to, keepsOther = false }: { readonly from: string; readonly to: string; readonly keepsOther?: boolean },
): Promise<boolean> {
  if (place === null) return false;
  const sources = pathsOf(place, from);
  const targets = pathsOf(place, to);
  let isMoved = false;
  for (const [index, source] of sources.entries()) {
    const target = targets[index] ?? join(to, place);
    if (!(await isThere(source)) || (keepsOther && (await isThere(target)))) continue;
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(source, target);
    isMoved = true;
  }
  return isMoved;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function deleteFiles(place: string | null, folder: string): Promise<void> {
  if (place === null) return;
  for (const path of pathsOf(place, folder)) await rm(path, { recursive: true, force: true });
}
