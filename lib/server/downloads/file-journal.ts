import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** What is known of a file that is being downloaded; lies beside it, so that any later process can go on. */
const journalSchema = z.object({
  url: z.string(),
  bytes: z.number().int().min(0),
  /** How its source marks this version of it. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  segmentBytes: z.number().int().min(1),
  /** Of each segment, how many of its first bytes are on the disk. */
  done: z.array(z.number().int().min(0)),
  /** Of each segment that came in one go, the SHA-256 of what came. */
  sha256: z.array(z.string().nullable()),
});
export type FileJournal = z.infer<typeof journalSchema>;

/** The part of a file from `from` up to, without, `to`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export function journalPath(path: string): string {
  return `${path}.journal`;
}

/** The journal of a partial file; null when there is none, or none that can be read. */
export async function readJournal(path: string): Promise<FileJournal | null> {
  const text = await readFile(journalPath(path), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const journal = journalSchema.parse(JSON.parse(text));
    return journal.done.length === segmentCount(journal) ? journal : null;
  } catch {
    // Cut by a power failure: the file starts again.
    return null;
  }
}

/** Writes the journal so that it is whole at any moment. */
export async function writeJournal(path: string, journal: FileJournal): Promise<void> {
  const place = journalPath(path);
  await writeFile(`${place}.new`, JSON.stringify(journal));
  await rename(`${place}.new`, place);
}

export async function removeJournal(path: string): Promise<void> {
  await rm(journalPath(path), { force: true });
}

export function segmentCount({ bytes, segmentBytes }: Pick<FileJournal, 'bytes' | 'segmentBytes'>): number {
  return Math.ceil(bytes / segmentBytes);
}

export function segmentRange(
  { bytes, segmentBytes }: Pick<FileJournal, 'bytes' | 'segmentBytes'>,
  index: number,
): ByteRange {
  return { from: index * segmentBytes, to: Math.min(bytes, (index + 1) * segmentBytes) };
}

/** Bytes that are on the disk. */
export function doneBytes({ done }: Pick<FileJournal, 'done'>): number {
  return done.reduce((sum, bytes) => sum + bytes, 0);
}

/** Up to where the file is there without a gap. */
export function unbrokenBytes(journal: FileJournal): number {
  for (const [index, done] of journal.done.entries()) {
    const { from, to } = segmentRange(journal, index);
    if (from + done < to) return from + done;
  }
  return journal.bytes;
}
