import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../app-error';
import { unreadableFile } from './project-file-error';

const MOST_ENTRIES = 20_000;
/** Of everything unpacked together. */
const MOST_TOTAL_BYTES = 16_000_000_000;
/** A part that is larger than this may not be this much smaller when packed: text packs ten times, a bomb a thousand. */
const RATIO_FROM_BYTES = 1024 * 1024;
const MOST_RATIO = 250;
const FILE_TYPE = 0o170000;
const REGULAR_FILES = [0, 0o100000, 0o040000];

/** What programs add to zips beside pictures. */
const HIDDEN = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$)/i;
const ORDER = new Intl.Collator('en', { numeric: true });

/** The names of parts as people count them (2 before 10), without those that programs add. */
export function inOrder(names: readonly string[]): string[] {
  return names.filter((name) => !HIDDEN.test(name)).sort(ORDER.compare);
}

/** A zip of others, whose parts are unpacked one by one when they are asked for. */
export interface HostileZip {
  /** Of files, folders left out, in the order of the zip. */
  readonly names: readonly string[];
  /** The bytes of a part. @throws AppError `project-file-unreadable` for a missing, damaged or larger one */
  read(name: string, mostBytes: number): Promise<Uint8Array>;
  close(): void;
}

/**
 * Opens a zip that anybody may have made. Names, sizes, links and the number of parts are looked at before anything is
 * unpacked, and no part unpacks to more than it says.
 * @throws AppError `project-file-unreadable` with what is wrong with it
 */
export async function openHostileZip(path: string): Promise<HostileZip> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true } as const;
  const zip = await openPromise(path, options).catch((cause: unknown) => {
    throw unreadableFile('This file is damaged, incomplete, or no zip file.', cause);
  });
  try {
    const entries = await listEntries(zip);
    return {
      names: [...entries.keys()],
      read: (name, mostBytes) => readEntry(zip, entries.get(name), { name, mostBytes }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw unreadableFile(`This file has more than ${MOST_ENTRIES} parts.`);
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      total += entry.uncompressedSize;
      checkEntry(entry);
      if (total > MOST_TOTAL_BYTES) throw unreadableFile('This file unpacks to more than 16 GB.');
      if (entries.has(name)) throw unreadableFile(`This file has two parts of the name “${name}”.`);
      if (!name.endsWith('/')) entries.set(name, entry);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadableFile('This file is damaged, or has parts with names that lead out of it.', cause);
  }
  return entries;
}

function checkEntry(entry: Entry): void {
  const { fileName: name, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw unreadableFile(`“${name}” is encrypted.`);
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (!REGULAR_FILES.includes(type)) throw unreadableFile(`“${name}” is a link or a device, not a file.`);
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > RATIO_FROM_BYTES && ratio > MOST_RATIO) {
    throw unreadableFile(`“${name}” unpacks to ${Math.round(ratio)} times its size.`);
  }
}

async function readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  { name, mostBytes }: { readonly name: string; readonly mostBytes: number },
): Promise<Uint8Array> {
  if (entry === undefined) throw unreadableFile(`“${name}” is missing in this file.`);
  if (entry.uncompressedSize > mostBytes) {
    throw unreadableFile(`“${name}” is larger than ${Math.round(mostBytes / 1_000_000)} MB.`);
  }
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (cause) {
    throw unreadableFile(`“${name}” is damaged.`, cause);
  }
}
