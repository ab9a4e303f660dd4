import { createHash } from 'node:crypto';
import type { DownloadLimits } from './download-limits';
import { backOff } from './fetch-segments';
import { fetchRange } from './fetch-range';
import { segmentRange, type ByteRange } from './file-journal';
import { persistPartialFile, readRange, type PartialFile } from './partial-file';
import { TransientError, type Remote } from './remote-file';

export interface Mend {
  readonly remote: Remote;
  readonly file: PartialFile;
  /** What the whole file must have. */
  readonly sha256: string;
  readonly limits: DownloadLimits;
  readonly signal: AbortSignal;
  /** So much of the file was compared. */
  readonly onCompared?: (bytes: number) => void;
}

/**
 * Finds which parts of a file with a wrong hash are wrong, and mends those alone. First those where the disk holds something
 * else than came; then each part is got a second time and compared, and where both differ the new one is taken.
 * @returns the parts that were replaced, and whether the file is right now
 */
export async function mendFile(o: Mend): Promise<{ isRight: boolean; replaced: ByteRange[] }> {
  const replaced: ByteRange[] = [];
  const damaged = await findDamaged(o.file);
  const order = [...damaged, ...o.file.journal.done.keys()].filter((index, at, all) => all.indexOf(index) === at);
  for (const [at, index] of order.entries()) {
    o.signal.throwIfAborted();
    const range = segmentRange(o.file.journal, index);
    const isChanged = await replaceSegment(o, index, range);
    o.onCompared?.(range.to - range.from);
    if (isChanged) replaced.push(range);
    // The damaged ones are mended together; of the others each may be the last.
    const isLook = isChanged && at >= damaged.length - 1;
    if (isLook && (await hashFile(o.file)) === o.sha256) return { isRight: true, replaced };
  }
  return { isRight: false, replaced };
}

/** Segments where the disk does not hold what came. */
async function findDamaged(file: PartialFile): Promise<number[]> {
  const damaged: number[] = [];
  for (const [index, came] of file.journal.sha256.entries()) {
    if (came === null) continue;
    const bytes = await readRange(file, segmentRange(file.journal, index));
    if (createHash('sha256').update(bytes).digest('hex') !== came) damaged.push(index);
  }
  return damaged;
}

/** Gets a segment again; true when it was other than what lay there. */
async function replaceSegment(o: Mend, index: number, range: ByteRange): Promise<boolean> {
  const { file, limits, signal, remote } = o;
  const fresh = Buffer.allocUnsafe(range.to - range.from);
  for (let failures = 1; ; failures++) {
    try {
      await fetchRange(remote, {
        ...range,
        validators: file.journal,
        stall: limits,
        signal,
        onBytes: async (bytes, at) => void bytes.copy(fresh, at - range.from),
      });
      break;
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      await backOff(error, { failures, limits, signal });
    }
  }
  if (fresh.equals(await readRange(file, range))) return false;
  await file.handle.write(fresh, 0, fresh.byteLength, range.from);
  file.journal.sha256[index] = createHash('sha256').update(fresh).digest('hex');
  await persistPartialFile(file);
  return true;
}

async function hashFile(file: PartialFile): Promise<string> {
  const hash = createHash('sha256');
  for (const index of file.journal.done.keys()) hash.update(await readRange(file, segmentRange(file.journal, index)));
  return hash.digest('hex');
}
