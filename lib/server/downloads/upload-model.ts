import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Download, InstallKind } from '@/lib/contracts/downloads';
import { nameOf } from '@/lib/domain/models/sources/choose-files';
import { guessKind } from '@/lib/domain/models/sources/guess-kind';
import { isModelFile, refusalOf } from '@/lib/domain/models/sources/model-files';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database } from '../database/database';
import type { Job } from '../generated/client';
import { resumeQueued } from '../queue/change-status';
import { freeBytes, requireSpace, RESERVE_BYTES, storageFull } from './disk-space';
import { downloadFolder, modelsFolder } from './download-folder';
import { downloadInputSchema, requireDownload, toDownload } from './download-job';
import { isDiskFull } from './partial-file';
import { startInstall } from './start-install';

/**
 * Begins the upload of a file, which a browser then sends in pieces. The same file begun again goes on behind what came. For
 * admins.
 * @throws AppError `role-missing`, `model-file-unreadable` for a pickle, `storage-full`, `state-conflict`
 */
export async function createModelUpload(
  actor: Actor,
  asked: { readonly name: string; readonly bytes: number; readonly kind?: InstallKind | undefined },
): Promise<Download> {
  requireAdmin(actor);
  const path = asked.name.split(/[\\/]/).at(-1) ?? asked.name;
  if (!isModelFile(path)) {
    throw new AppError('model-file-unreadable', refusalOf(path), {
      action: 'Choose a .safetensors, .onnx or .gguf file.',
    });
  }
  await mkdir(modelsFolder(), { recursive: true });
  await requireSpace(modelsFolder(), asked.bytes, { freeBytes, reserveBytes: RESERVE_BYTES });
  const order = {
    name: nameOf(path),
    kind: asked.kind ?? guessKind(path, asked.bytes),
    source: `upload: ${path}`,
    files: [{ url: null, path, bytes: asked.bytes, sha256: null }],
  };
  const started = await startInstall(actor, order, { from: { kind: 'upload' }, isHeld: true });
  const begun = await withArrived(await requireDownload(actor, started.id));
  // All of it came before, and somebody paused what follows.
  if (begun.status === 'paused' && begun.doneBytes === asked.bytes) await resumeQueued('Job', begun.id);
  return begun;
}

/**
 * Stores the next piece of an upload. A piece that came already is passed over, so that sending may be repeated; after the last
 * one the file is checked and installed by a worker. For admins.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` when the piece is not the next one, `storage-full`
 */
export async function sendModelUpload(
  actor: Actor,
  id: string,
  { bytes, offset }: { readonly bytes: Uint8Array; readonly offset: number },
): Promise<Download> {
  const row = await requireDownload(actor, id);
  const { order, from } = downloadInputSchema.parse(row.input);
  const [file] = order.files;
  if (from.kind !== 'upload' || row.status !== 'paused' || file?.bytes === undefined || file.bytes === null) {
    throw new AppError('state-conflict', 'This upload takes no more of its file.', {
      action: 'Reload to see its current state.',
    });
  }
  const path = uploadPath(id, file.path);
  const there = (await stat(path).catch(() => null))?.size ?? 0;
  if (offset > there || offset + bytes.byteLength > file.bytes) {
    throw new AppError('state-conflict', `The upload has ${there} bytes; the next piece begins there.`, {
      action: 'Choose the file again: it goes on where it stopped.',
    });
  }
  await append(path, { bytes, offset });
  if (offset + bytes.byteLength === file.bytes) await resumeQueued('Job', id);
  return withArrived(await requireDownload(actor, id));
}

async function append(
  path: string,
  { bytes, offset }: { readonly bytes: Uint8Array; readonly offset: number },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await requireSpace(dirname(path), bytes.byteLength, { freeBytes, reserveBytes: RESERVE_BYTES });
  const handle = await open(path, offset === 0 ? 'w' : 'r+');
  try {
    await handle.write(bytes, 0, bytes.byteLength, offset);
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    throw storageFull(bytes.byteLength, await freeBytes(dirname(path)), cause);
  } finally {
    await handle.close();
  }
}

/** As the API tells it, with what has come of it. */
async function withArrived(row: Job): Promise<Download> {
  const download = toDownload(row);
  const [file] = download.files;
  if (file === undefined || row.status !== 'paused') return download;
  const doneBytes = (await stat(uploadPath(row.id, file.path)).catch(() => null))?.size ?? 0;
  const state = { step: 'waiting', files: [{ bytes: file.bytes, doneBytes }], bytesPerSecond: null };
  return toDownload(await database().job.update({ where: { id: row.id }, data: { result: state } }));
}

function uploadPath(id: string, path: string): string {
  return join(downloadFolder(id), 'files', path);
}
