import { createHash } from 'node:crypto';
import { unbrokenBytes } from './file-journal';
import { readRange, type PartialFile } from './partial-file';

const READ_BYTES = 4 * 2 ** 20;

/** The SHA-256 of a file, computed behind its download from what lies on the disk. */
export interface WholeHash {
  /** More of the file is there. */
  wake(): void;
  /** The hash, in hex, once the whole file is there. */
  readonly result: Promise<string>;
}

/**
 * Follows a download as far as it is there without a gap, so that the hash is known shortly after the last byte. What an
 * earlier attempt left is read as well: it proves what lies on the disk, not what once came.
 */
export function hashWhole(file: PartialFile, signal: AbortSignal): WholeHash {
  let wake = (): void => undefined;
  signal.addEventListener('abort', () => wake(), { once: true });
  const follow = async (): Promise<string> => {
    const hash = createHash('sha256');
    let at = 0;
    while (at < file.journal.bytes) {
      signal.throwIfAborted();
      const there = unbrokenBytes(file.journal);
      if (there > at) {
        const bytes = await readRange(file, { from: at, to: Math.min(there, at + READ_BYTES) });
        hash.update(bytes);
        at += bytes.byteLength;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return hash.digest('hex');
  };
  return { wake: () => wake(), result: follow() };
}
