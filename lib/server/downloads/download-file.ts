import { open } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { AppError } from '../app-error';
import { gigabytes, requireSpace, storageFull } from './disk-space';
import type { DownloadLimits } from './download-limits';
import { fetchWhole } from './fetch-range';
import { backOff, fetchSegments } from './fetch-segments';
import { doneBytes, removeJournal, type ByteRange } from './file-journal';
import { mendFile } from './mend-file';
import { isDiskFull, openPartialFile, persistPartialFile, restartPartialFile, type PartialFile } from './partial-file';
import { describeRemote, hostOf, SourceChanged, TransientError, type Remote, type RemoteFile } from './remote-file';
import { hashWhole } from './whole-hash';

/** What a file must be, as its source's metadata or a catalogue says. */
export interface ExpectedFile {
  readonly bytes: number | null;
  readonly sha256: string | null;
}

export interface DownloadFile {
  readonly remote: Remote;
  readonly expected: ExpectedFile;
  /** Where its bytes are gathered. */
  readonly path: string;
  readonly limits: DownloadLimits;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: {
    readonly step: 'downloading' | 'checking';
    readonly doneBytes: number;
    readonly bytes: number | null;
  }) => void;
}

export interface DownloadedFile {
  readonly bytes: number;
  readonly sha256: string;
  /** Parts that were wrong at first and were got again. */
  readonly mended: readonly ByteRange[];
}

/** A source that changes so often under a download gives no file. */
const MOST_CHANGES = 3;

/**
 * Downloads a file: in several parts at once where the server allows, from where an earlier attempt stopped, and proven by its
 * SHA-256 where the source names one. At any failure what came stays beside its journal, so that calling again goes on.
 * @throws AppError `download-refused`, `download-interrupted`, `download-hash-wrong`, `storage-full`, `address-private`
 */
export async function downloadFile(o: DownloadFile): Promise<DownloadedFile> {
  for (let changes = 0; ; changes++) {
    try {
      const found = await describe(o);
      checkSize(o, found);
      return found.hasRanges && found.bytes !== null
        ? await downloadRanges(o, { ...found, bytes: found.bytes })
        : await downloadWhole(o, found);
    } catch (error) {
      if (!(error instanceof SourceChanged)) throw error;
      if (changes < MOST_CHANGES) continue;
      throw new AppError('download-interrupted', `The file at ${hostOf(o.remote.url)} changes again and again.`, {
        action: 'Wait until its author is done, then resume the download.',
        cause: error,
      });
    }
  }
}

async function describe({ remote, limits, signal }: DownloadFile): Promise<RemoteFile> {
  for (let failures = 1; ; failures++) {
    try {
      return await describeRemote(remote, signal);
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      await backOff(error, { failures, limits, signal });
    }
  }
}

function checkSize({ expected, remote }: DownloadFile, { bytes }: RemoteFile): void {
  if (expected.bytes === null || bytes === null || expected.bytes === bytes) return;
  throw new AppError(
    'download-refused',
    `${hostOf(remote.url)} gives a file of ${bytes} bytes (${gigabytes(bytes)}), and ${expected.bytes} bytes (${gigabytes(expected.bytes)}) were expected: it was replaced or is not the file that is meant.`,
    { action: 'Look the model up again, or check the address.' },
  );
}

async function downloadRanges(
  o: DownloadFile,
  found: RemoteFile & { readonly bytes: number },
): Promise<DownloadedFile> {
  const { path, limits, remote } = o;
  const { bytes, etag, lastModified } = found;
  const fresh = { url: remote.url, bytes, etag, lastModified, segmentBytes: limits.segmentBytes };
  const file = await openPartialFile(path, fresh);
  try {
    settleVersion(o, file, fresh);
    await requireSpace(dirname(path), bytes - doneBytes(file.journal), limits);
    await persistPartialFile(file);
    const sha256 = await fetchAndHash(o, file);
    const mended = sha256 === (o.expected.sha256 ?? sha256) ? [] : await mend(o, file, sha256);
    await removeJournal(path);
    return { bytes, sha256: o.expected.sha256 ?? sha256, mended };
  } finally {
    await file.handle.close();
  }
}

/**
 * What came of another version of the file is worth something only where a hash decides in the end: some servers mark one
 * file differently from day to day.
 */
function settleVersion(
  { expected }: DownloadFile,
  file: PartialFile,
  fresh: { etag: string | null; lastModified: string | null },
): void {
  const { journal } = file;
  const isSame = journal.etag === fresh.etag && (fresh.etag !== null || journal.lastModified === fresh.lastModified);
  if (isSame || expected.sha256 !== null)
    Object.assign(journal, { etag: fresh.etag, lastModified: fresh.lastModified });
  else restartPartialFile(file, { etag: fresh.etag, lastModified: fresh.lastModified });
}

async function fetchAndHash(o: DownloadFile, file: PartialFile): Promise<string> {
  const { remote, limits, signal } = o;
  const { journal } = file;
  const ending = new AbortController();
  const stop = () => ending.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const hash = hashWhole(file, ending.signal);
  hash.result.catch(() => undefined);
  const report = (step: 'downloading' | 'checking') =>
    o.onProgress?.({ step, doneBytes: doneBytes(journal), bytes: journal.bytes });
  report('downloading');
  try {
    await fetchSegments({
      remote,
      file,
      limits,
      signal,
      onBytes: () => {
        hash.wake();
        report('downloading');
      },
    });
    report('checking');
    hash.wake();
    return await hash.result;
  } catch (error) {
    ending.abort(error);
    await hash.result.catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function mend(o: DownloadFile, file: PartialFile, found: string): Promise<readonly ByteRange[]> {
  const wanted = o.expected.sha256 ?? found;
  const { isRight, replaced } = await mendFile({ ...o, file, sha256: wanted });
  if (isRight) return replaced;
  const parts = replaced.map(({ from, to }) => `${from} to ${to - 1}`).join(', ');
  const what =
    replaced.length === 0
      ? 'All parts were downloaded a second time and are the same, so the source gives another file than it says.'
      : `The bytes ${parts} came differently the second time, and the file is still another than expected.`;
  throw hashWrong({ wanted, found, what });
}

function hashWrong({ wanted, found, what }: { wanted: string; found: string; what: string }): AppError {
  return new AppError(
    'download-hash-wrong',
    `The file has the SHA-256 ${found}, and ${wanted} was expected. ${what} It is kept until the download is cancelled.`,
    { action: 'Look the model up again: its file may have been replaced. Or use another source.' },
  );
}

/** A server that gives no parts: from the first byte on at every attempt, and hashed as it comes. */
async function downloadWhole(o: DownloadFile, found: RemoteFile): Promise<DownloadedFile> {
  const { limits, remote, signal, path } = o;
  const bytes = found.bytes ?? o.expected.bytes;
  await requireSpace(dirname(path), bytes ?? 0, limits);
  for (let failures = 1; ; failures++) {
    const hash = createHash('sha256');
    const handle = await open(path, 'w');
    let lookedAt = 0;
    try {
      const came = await fetchWhole(remote, {
        bytes,
        stall: limits,
        signal,
        onBytes: async (chunk, at) => {
          if (at - lookedAt >= limits.segmentBytes) {
            lookedAt = at;
            await requireSpace(dirname(path), 0, limits);
          }
          hash.update(chunk);
          await handle.write(chunk, 0, chunk.byteLength, at);
          o.onProgress?.({ step: 'downloading', doneBytes: at + chunk.byteLength, bytes });
        },
      });
      await handle.datasync();
      const sha256 = hash.digest('hex');
      const wanted = o.expected.sha256 ?? sha256;
      if (sha256 === wanted) return { bytes: came, sha256, mended: [] };
      throw hashWrong({
        wanted,
        found: sha256,
        what: 'The server gives no parts of files, so the differing part can’t be found.',
      });
    } catch (error) {
      if (isDiskFull(error)) throw storageFull(bytes ?? 0, await limits.freeBytes(dirname(path)), error);
      if (!(error instanceof TransientError)) throw error;
      await backOff(error, { failures, limits, signal });
    } finally {
      await handle.close();
    }
  }
}
