import { mkdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { InstallOrder } from '@/lib/contracts/downloads';
import { installTarget, type InstallTarget } from '@/lib/domain/models/install-target';
import { AppError } from '../app-error';

/** @throws AppError `state-conflict` when something lies where an installation goes */
export async function requireFree(modelsFolder: string, order: InstallOrder): Promise<InstallTarget> {
  const target = installTarget(order);
  for (const place of target.places) {
    if ((await stat(join(modelsFolder, place)).catch(() => null)) === null) continue;
    throw new AppError('state-conflict', `“${place}” is in the models folder already.`, {
      action: 'Remove it first, or install this one under another name.',
    });
  }
  return target;
}

/** Moves checked files into the models folder; each appears there whole or not at all. */
export async function placeFiles(o: {
  readonly modelsFolder: string;
  /** Where they lie now, by the paths of the order. */
  readonly folder: string;
  readonly order: InstallOrder;
  readonly target: InstallTarget;
}): Promise<void> {
  const { modelsFolder, folder, order, target } = o;
  const [place] = target.places;
  const isFolder = target.places.length === 1 && order.files.length > 1 && place !== undefined;
  const moves: (readonly [from: string, to: string])[] = isFolder
    ? [[folder, join(modelsFolder, place)]]
    : order.files.map(({ path }, index) => [join(folder, path), join(modelsFolder, target.files[index] ?? path)]);
  for (const [from, to] of moves) {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
}

/** Uses a file or folder where it lies: the models folder gets a link to it, and nothing is ever written there. */
export async function linkPlace(modelsFolder: string, place: string, path: string): Promise<void> {
  const link = join(modelsFolder, place);
  await mkdir(dirname(link), { recursive: true });
  await symlink(resolve(path), link);
}

/** Removes what a download gathered. */
export async function removeWork(workFolder: string): Promise<void> {
  await rm(workFolder, { recursive: true, force: true });
}
