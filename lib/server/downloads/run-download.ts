import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { InstallFile, InstallOrder } from '@/lib/contracts/downloads';
import { AppError } from '../app-error';
import { checkFiles } from './check-files';
import { requireSpace } from './disk-space';
import type { DownloadProgress } from './download-progress';
import { downloadFile } from './download-file';
import type { RunDownload } from './download-run';
import { gatherLocal, linkLocal, removeMoved } from './gather-local';
import { hashFile } from './hash-file';
import { findInstalled, writeInstallRecord, type InstallRecord } from './install-record';
import { placeFiles, removeWork, requireFree } from './place-files';
import { createSpeed } from './speed';

/** A file that is whole and proven. */
const gatheredSchema = z.object({ bytes: z.number(), sha256: z.string() });
type Gathered = z.infer<typeof gatheredSchema>;

/**
 * Installs a model: gathers its files, checks their headers and moves them into the models folder. Called again after any
 * failure, it goes on with what is there; nothing is in the models folder before all of it is checked.
 * @throws AppError as `downloadFile`, and `model-file-unreadable`, `state-conflict` when the place is taken
 */
export async function runDownload(o: RunDownload): Promise<InstallRecord> {
  const before = await findInstalled(o.modelsFolder, o.order);
  if (before !== null) return before;
  await requireFree(o.modelsFolder, o.order);
  if (o.from.kind === 'local' && o.from.mode === 'link') {
    const { order, ...linked } = await linkLocal(o, o.from.path);
    return record(o, linked, order);
  }
  const folder = join(o.workFolder, 'files');
  await mkdir(folder, { recursive: true });
  const gathered = await gatherFiles(o, folder);
  report(o, gathered, 'installing');
  const paths = o.order.files.map(({ path }) => path);
  const kind = await checkFiles(folder, { paths, kind: o.order.kind, machine: o.machine });
  const order = { ...o.order, kind: kind ?? o.order.kind };
  const target = await requireFree(o.modelsFolder, order);
  // Written first: an attempt that ends here is known by it, and the files alone say whether it came to the end.
  const written = await record(o, { gathered, places: target.places, isLink: false }, order);
  await placeFiles({ modelsFolder: o.modelsFolder, folder, order, target });
  if (o.from.kind === 'local' && o.from.mode === 'move') await removeMoved(o.from.path, order);
  await removeWork(o.workFolder);
  return written;
}

async function record(
  o: RunDownload,
  {
    gathered,
    places,
    isLink,
  }: { readonly gathered: readonly Gathered[]; readonly places: readonly string[]; readonly isLink: boolean },
  { name, kind, source, revision, licence, files }: InstallOrder,
): Promise<InstallRecord> {
  const result: InstallRecord = {
    ...{ name, kind, source, revision, licence, isLink },
    places: [...places],
    files: files.map(({ path, url }, index) => ({ path, url, ...(gathered[index] ?? { bytes: 0, sha256: '' }) })),
    installedAt: o.now().toISOString(),
  };
  await writeInstallRecord(o.modelsFolder, result);
  return result;
}

/** Gets the files one after another, those aside that an earlier attempt has. */
async function gatherFiles(o: RunDownload, folder: string): Promise<Gathered[]> {
  const known = await readKnown(o.workFolder);
  const { files } = o.order;
  if (o.from.kind === 'web') {
    const missing = files.reduce((sum, { bytes }, index) => sum + (known[index] === undefined ? (bytes ?? 0) : 0), 0);
    await requireSpace(o.workFolder, Math.max(0, missing - (await partialBytes(folder, files))), o.limits);
  }
  const gathered: Gathered[] = [];
  for (const [index, file] of files.entries()) {
    o.signal.throwIfAborted();
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    const before = known[index];
    const isThere = before !== undefined && (await stat(path).catch(() => null))?.size === before.bytes;
    gathered.push(isThere ? before : await gatherFile(o, { file, path, index, gathered }));
    await writeFile(join(o.workFolder, 'gathered.json'), JSON.stringify(gathered));
  }
  return gathered;
}

interface FileToGather {
  readonly file: InstallFile;
  readonly path: string;
  readonly index: number;
  readonly gathered: readonly Gathered[];
}

async function gatherFile(o: RunDownload, { file, path, index, gathered }: FileToGather): Promise<Gathered> {
  const speed = createSpeed();
  const onProgress = ({
    step,
    doneBytes,
    bytes,
  }: {
    step: 'downloading' | 'checking';
    doneBytes: number;
    bytes: number | null;
  }) => report(o, gathered, step, { index, doneBytes, bytes, bytesPerSecond: speed.at(doneBytes, o.now().getTime()) });
  if (o.from.kind === 'upload') return checkHash(file, await hashFile(path, { ...o, onProgress }));
  if (o.from.kind === 'local') return gatherLocal({ ...o, from: o.from }, { file, path, onProgress });
  if (file.url === null) throw new AppError('request-invalid', `${file.path} has no address to download it from.`);
  const { limits, signal } = o;
  const part = `${path}.part`;
  const expected = { bytes: file.bytes, sha256: file.sha256 };
  const result = await downloadFile({ remote: o.remoteOf(file.url), expected, path: part, limits, signal, onProgress });
  await rename(part, path);
  return { bytes: result.bytes, sha256: result.sha256 };
}

function checkHash({ sha256, path }: InstallFile, found: Gathered): Gathered {
  if (sha256 === null || sha256 === found.sha256) return found;
  throw new AppError('download-hash-wrong', `${path} has the SHA-256 ${found.sha256}, and ${sha256} was expected.`, {
    action: 'Upload the file again.',
  });
}

async function readKnown(workFolder: string): Promise<readonly Gathered[]> {
  const text = await readFile(join(workFolder, 'gathered.json'), 'utf8').catch(() => '[]');
  try {
    return z.array(gatheredSchema).catch([]).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Sparse files count as what is on the disk of them. */
async function partialBytes(folder: string, files: readonly InstallFile[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async ({ path }) => ((await stat(join(folder, `${path}.part`)).catch(() => null))?.blocks ?? 0) * 512),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function report(
  o: RunDownload,
  gathered: readonly Gathered[],
  step: DownloadProgress['step'],
  current?: {
    readonly index: number;
    readonly doneBytes: number;
    readonly bytes: number | null;
    readonly bytesPerSecond: number | null;
  },
): void {
  const files = o.order.files.map(({ bytes }, index) => {
    const done = gathered[index];
    if (done !== undefined) return { bytes: done.bytes, doneBytes: done.bytes };
    return index === current?.index ? { bytes: current.bytes, doneBytes: current.doneBytes } : { bytes, doneBytes: 0 };
  });
  o.onProgress({ step, files, bytesPerSecond: current?.bytesPerSecond ?? null });
}
