import { createHash, type Hash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storageFull } from './disk-space';
import type { DownloadLimits } from './download-limits';
import {
  readJournal,
  segmentCount,
  segmentRange,
  writeJournal,
  type ByteRange,
  type FileJournal,
} from './file-journal';

/** A file that is being downloaded: its bytes on the disk, and the journal that says which of them are there. */
export interface PartialFile {
  readonly path: string;
  readonly journal: FileJournal;
  readonly handle: FileHandle;
  /** SHA-256 of what comes for each segment, as far as it came in one go. */
  readonly hashes: (Hash | null)[];
}

/** What a download starts with. */
export type FreshJournal = Omit<FileJournal, 'done' | 'sha256'>;

/**
 * Opens what an earlier attempt left, or makes a new file of the whole size.
 * @param fresh what the source says now; an older journal of another size starts again
 */
export async function openPartialFile(path: string, fresh: FreshJournal): Promise<PartialFile> {
  const old = await readJournal(path);
  const size = await stat(path).then(
    (file) => file.size,
    () => null,
  );
  const isSame = old !== null && old.bytes === fresh.bytes && size === fresh.bytes;
  const journal = isSame ? { ...old } : emptyJournal(fresh);
  const handle = await open(path, isSame ? 'r+' : 'w+');
  if (!isSame) await handle.truncate(fresh.bytes);
  return { path, journal, handle, hashes: journal.done.map(() => null) };
}

/** Throws away what came of a file, and starts it again. */
export function restartPartialFile(file: PartialFile, fresh: Partial<FreshJournal>): void {
  Object.assign(file.journal, fresh, {
    done: file.journal.done.map(() => 0),
    sha256: file.journal.done.map(() => null),
  });
  file.hashes.fill(null);
}

function emptyJournal(fresh: FreshJournal): FileJournal {
  const segments = Array.from({ length: segmentCount(fresh) });
  return { ...fresh, done: segments.map(() => 0), sha256: segments.map(() => null) };
}

/** Stores the next bytes of a segment. @throws AppError `storage-full` */
export async function writeSegment(
  { path, handle, journal, hashes }: PartialFile,
  index: number,
  bytes: Buffer,
  limits: DownloadLimits,
): Promise<void> {
  const { from, to } = segmentRange(journal, index);
  const done = journal.done[index] ?? 0;
  try {
    await handle.write(bytes, 0, bytes.byteLength, from + done);
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    throw storageFull(to - from - done, await limits.freeBytes(dirname(path)), cause);
  }
  if (done === 0) hashes[index] = createHash('sha256');
  hashes[index]?.update(bytes);
  journal.done[index] = done + bytes.byteLength;
  if (from + done + bytes.byteLength === to) journal.sha256[index] = hashes[index]?.digest('hex') ?? null;
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** Makes sure of what came, then says so in the journal: after a power failure the journal promises nothing too much. */
export async function persistPartialFile({ path, journal, handle }: PartialFile): Promise<void> {
  const promised = { ...journal, done: [...journal.done], sha256: [...journal.sha256] };
  await handle.datasync();
  await writeJournal(path, promised);
}

/** The bytes of a range. */
export async function readRange({ handle }: Pick<PartialFile, 'handle'>, { from, to }: ByteRange): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(to - from), 0, to - from, from);
  return buffer.subarray(0, bytesRead);
}
