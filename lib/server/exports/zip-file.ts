import { open } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { AppError } from '../app-error';

/** What the tables of a zip file can count without the extensions that many readers lack. */
const MOST_BYTES = 4_000_000_000;
const MOST_FILES = 65_000;
const CHUNK_BYTES = 1 << 20;

/** A zip that is being written to a file, one entry after another. */
export interface ZipFile {
  /**
   * Adds a file; its bytes are on the disk when this is done.
   * @param options.isStored without compression: for what is compressed already, and where a format wants it
   * @throws AppError `state-conflict` when the zip would be larger than 4 GB
   */
  add(name: string, bytes: Uint8Array, options?: { readonly isStored?: boolean }): Promise<void>;
}

interface OpenZipFile extends ZipFile {
  /** Writes the table of contents. */
  close(): Promise<void>;
  /** Closes the file as it is; harmless after {@link OpenZipFile.close}. */
  abandon(): Promise<void>;
}

/**
 * Writes what `write` adds as a zip; on failure the file is there in part. All entries are of one moment, so that equal
 * contents give equal bytes.
 * @param path of a file that does not exist yet
 */
export async function writeZipFile(path: string, write: (zip: ZipFile) => Promise<void>): Promise<void> {
  const zip = await openZipFile(path);
  try {
    await write(zip);
    await zip.close();
  } finally {
    await zip.abandon();
  }
}

async function openZipFile(path: string): Promise<OpenZipFile> {
  const file = await open(path, 'wx');
  const waiting: Uint8Array[] = [];
  let isOpen = true;
  let byteCount = 0;
  let fileCount = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else waiting.push(chunk);
  });
  const flush = async (): Promise<void> => {
    if (failure) throw failure;
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      byteCount += chunk.byteLength;
      await file.writeFile(chunk);
    }
  };
  const end = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    async add(name, bytes, { isStored = false } = {}) {
      fileCount += 1;
      if (byteCount + bytes.byteLength > MOST_BYTES || fileCount > MOST_FILES) {
        throw new AppError(
          'state-conflict',
          'The zip file would be larger than 4 GB, which many programs can’t open.',
          {
            action: 'Export the chapters one by one, or at a lower resolution.',
          },
        );
      }
      const entry = isStored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = new Date(1980, 0, 1);
      zip.add(entry);
      for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
        entry.push(bytes.subarray(at, at + CHUNK_BYTES));
        await flush();
      }
      entry.push(new Uint8Array(0), true);
      await flush();
    },
    async close() {
      zip.end();
      await flush();
      await end();
    },
    abandon: end,
  };
}
