import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InstallFile, InstallOrder } from '@/lib/contracts/downloads';
import { AppError } from '../app-error';
import { checkFiles } from './check-files';
import { requireSpace } from './disk-space';
import { hashFile } from './hash-file';
import { linkPlace, requireFree } from './place-files';
import type { RunDownload } from './download-run';

type LocalRun = RunDownload & { readonly from: Extract<RunDownload['from'], { kind: 'local' }> };
type Progress = (progress: { step: 'downloading' | 'checking'; doneBytes: number; bytes: number | null }) => void;

/**
 * Copies or moves a file of this machine to where an installation is gathered. What can't be used is refused before
 * it is touched.
 * @throws AppError `not-found`, `storage-full`, `model-file-unreadable`
 */
export async function gatherLocal(
  o: LocalRun,
  { file, path, onProgress }: { readonly file: InstallFile; readonly path: string; readonly onProgress: Progress },
): Promise<{ bytes: number; sha256: string }> {
  const source = sourceOf(o.from.path, o.order, file);
  const { size } = await requireFile(source);
  const { order, machine, limits } = o;
  await checkFiles(dirname(source), { paths: [source.slice(dirname(source).length + 1)], kind: order.kind, machine });
  const isMoved = o.from.mode === 'move' && (await tryRename(source, path));
  if (!isMoved) {
    await requireSpace(dirname(path), size, limits);
    onProgress({ step: 'downloading', doneBytes: 0, bytes: size });
    await copyFile(source, path);
  }
  return hashFile(path, { signal: o.signal, onProgress });
}

/** Uses a model where it lies, by a link. @throws AppError as {@link gatherLocal} */
export async function linkLocal(o: RunDownload, path: string) {
  const { machine, modelsFolder, signal } = o;
  const isSingle = o.order.files.length === 1;
  const gathered = [];
  const folder = isSingle ? dirname(path) : path;
  const paths = isSingle ? [path.slice(folder.length + 1)] : o.order.files.map((file) => file.path);
  for (const each of paths) await requireFile(join(folder, each));
  const kind = await checkFiles(folder, { paths, kind: o.order.kind, machine });
  const order = { ...o.order, kind: kind ?? o.order.kind };
  for (const each of paths) gathered.push(await hashFile(join(folder, each), { signal }));
  const target = await requireFree(modelsFolder, order);
  const isWhole = isSingle || target.places.length === 1;
  const links = isWhole ? [path] : paths.map((each) => join(folder, each));
  for (const [index, place] of target.places.entries()) await linkPlace(modelsFolder, place, links[index] ?? path);
  return { gathered, places: target.places, isLink: true, order };
}

/** Removes the files that were moved from another disk, once they are installed; what else lies beside them stays. */
export async function removeMoved(path: string, order: InstallOrder): Promise<void> {
  for (const file of order.files) await rm(sourceOf(path, order, file), { force: true });
}

/** A single file is named itself, several by their folder. */
function sourceOf(path: string, order: InstallOrder, file: InstallFile): string {
  return order.files.length === 1 ? path : join(path, file.path);
}

async function requireFile(path: string): Promise<{ size: number }> {
  const found = await stat(path).catch(() => null);
  if (found !== null && found.isFile()) return found;
  throw new AppError('not-found', `There is no file ${path} on the machine of the worker.`, {
    action: 'Check the path.',
  });
}

async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch {
    // Another disk: it is copied, and removed once it is installed.
    return false;
  }
}
