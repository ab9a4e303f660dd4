import { dirname } from 'node:path';
import { AppError } from '../app-error';
import { pause } from '../queue/pause';
import { requireSpace } from './disk-space';
import type { DownloadLimits } from './download-limits';
import { fetchRange } from './fetch-range';
import { segmentRange } from './file-journal';
import { persistPartialFile, writeSegment, type PartialFile } from './partial-file';
import { TransientError, type Remote } from './remote-file';

export interface SegmentFetch {
  readonly remote: Remote;
  readonly file: PartialFile;
  readonly limits: DownloadLimits;
  readonly signal: AbortSignal;
  /** Bytes came. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Gets the segments of a file that are missing, several at once, with the journal written and the free space looked at as long
 * as it takes.
 * @throws SourceChanged, AppError `download-interrupted`, `download-refused`, `storage-full`; whatever came is in the journal
 */
export async function fetchSegments(o: SegmentFetch): Promise<void> {
  const working = new AbortController();
  const stop = () => working.abort(o.signal.reason);
  o.signal.addEventListener('abort', stop, { once: true });
  if (o.signal.aborted) stop();
  const { journal } = o.file;
  const missing = journal.done.flatMap((done, index) => {
    const { from, to } = segmentRange(journal, index);
    return from + done < to ? [index] : [];
  });
  const waiting = missing.values();
  const work = async () => {
    for (const index of waiting) await fetchSegment({ ...o, signal: working.signal }, index);
  };
  const keep = keepJournal({ ...o, signal: working.signal });
  const workers = Array.from({ length: Math.min(o.limits.connections, missing.length) }, work);
  try {
    await Promise.race([Promise.all(workers), keep.failed]);
  } finally {
    working.abort(new DOMException('Another part failed.', 'AbortError'));
    await Promise.allSettled(workers);
    await keep.end();
    o.signal.removeEventListener('abort', stop);
    await persistPartialFile(o.file);
  }
}

/** Gets one segment from where it is, as often as it takes. */
async function fetchSegment(o: SegmentFetch, index: number): Promise<void> {
  const { remote, file, limits, signal, onBytes } = o;
  const { journal } = file;
  const { from, to } = segmentRange(journal, index);
  let failures = 0;
  for (;;) {
    const before = journal.done[index] ?? 0;
    if (from + before >= to) return;
    try {
      await fetchRange(remote, {
        from: from + before,
        to,
        validators: journal,
        stall: limits,
        signal,
        onBytes: async (bytes) => {
          await writeSegment(file, index, bytes, limits);
          onBytes(bytes.byteLength);
        },
      });
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      failures = (journal.done[index] ?? 0) > before ? 1 : failures + 1;
      await backOff(error, { failures, limits, signal });
    }
  }
}

/** Waits before the next attempt. @throws AppError `download-interrupted` after the last one */
export async function backOff(
  error: TransientError,
  {
    failures,
    limits,
    signal,
  }: { readonly failures: number; readonly limits: DownloadLimits; readonly signal: AbortSignal },
): Promise<void> {
  if (failures > limits.retries) {
    throw new AppError(
      'download-interrupted',
      `${error.message} ${failures} attempts brought nothing. What has come is kept.`,
      {
        action: 'Check the connection, then resume the download.',
        cause: error,
      },
    );
  }
  const backoff = Math.min(limits.longestBackoffMs, limits.backoffMs * 2 ** (failures - 1));
  await pause(Math.max(backoff, Math.min(error.retryAfterMs ?? 0, limits.longestBackoffMs)), signal);
  signal.throwIfAborted();
}

/** Writes the journal and looks at the free space, again and again. */
function keepJournal({ file, limits, signal }: SegmentFetch): { failed: Promise<never>; end: () => Promise<void> } {
  const ending = new AbortController();
  signal.addEventListener('abort', () => ending.abort(), { once: true });
  const keep = async () => {
    while (!ending.signal.aborted) {
      await pause(limits.journalMs, ending.signal);
      if (ending.signal.aborted) return;
      await persistPartialFile(file);
      await requireSpace(dirname(file.path), 0, limits);
    }
  };
  const keeping = keep();
  const failed = new Promise<never>((_, reject) => keeping.catch(reject));
  failed.catch(() => undefined);
  return {
    failed,
    end: async () => {
      ending.abort();
      await keeping.catch(() => undefined);
    },
  };
}
