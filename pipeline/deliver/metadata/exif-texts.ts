import { decodeJis, decodeText, decodeUnicode, decodeUtf16, type ByteOrder } from './decode-text';

/** One text of a picture file and where it stood, such as `parameters` or `UserComment`. */
export interface PictureText {
  readonly key: string;
  readonly text: string;
}

interface Block {
  readonly bytes: Buffer;
  readonly order: ByteOrder;
}

interface Entry {
  readonly tag: number;
  readonly value: Buffer;
}

/** Where texts stand in EXIF 2.32 and in Windows' own tags, in the order in which they are read. */
const TEXT_TAGS: ReadonlyMap<number, string> = new Map([
  [0x9286, 'UserComment'],
  [0x010e, 'ImageDescription'],
  [0x010f, 'Make'],
  [0x0110, 'Model'],
  [0x0131, 'Software'],
  [0x927c, 'MakerNote'],
  [0x9c9b, 'XPTitle'],
  [0x9c9c, 'XPComment'],
  [0x9c9e, 'XPKeywords'],
  [0x9c9f, 'XPSubject'],
]);
const DIRECTORY_TAGS = [0x8769, 0x8825, 0x014a];
const USER_COMMENT_TAG = 0x9286;
const TYPE_BYTES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MAX_DIRECTORIES = 8;
const MAX_ENTRIES = 512;

/**
 * The texts of an EXIF block of either byte order, with or without its `Exif` mark before it, wherever they stand: first
 * directory, Exif directory or thumbnail's. Comments are read as what they are, not as what their charset mark says,
 * except in Koma's own blocks, whose mark is true. Any bytes are read; those that are no EXIF give nothing.
 */
export function readExifTexts(data: Uint8Array): PictureText[] {
  return readTexts(data).filter(({ text }) => text !== '');
}

/** The first comment of an EXIF block, which may be empty; null where none can be read. */
export function readExifComment(data: Uint8Array): string | null {
  return readTexts(data).find(({ key }) => key === 'UserComment')?.text ?? null;
}

function readTexts(data: Uint8Array): PictureText[] {
  const block = openBlock(data);
  if (block === null) return [];
  const entries = readDirectories(block);
  const software = entries.find(({ tag }) => tag === 0x0131)?.value.toString('latin1') ?? '';
  const isOwn = /^Koma \d/.test(software);
  return [...TEXT_TAGS].flatMap(([tag, key]) =>
    entries
      .filter((entry) => entry.tag === tag)
      .map(({ value }) => ({ key, text: decodeEntry(tag, value, isOwn ? 'own' : block.order) })),
  );
}

function openBlock(data: Uint8Array): Block | null {
  const marked = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const bytes = marked.toString('latin1', 0, 6) === 'Exif\0\0' ? marked.subarray(6) : marked;
  const start = bytes.toString('latin1', 0, 4);
  if (start === 'MM\0*') return { bytes, order: 'big' };
  return start === 'II*\0' ? { bytes, order: 'little' } : null;
}

function readDirectories(block: Block): Entry[] {
  const waiting = [readLong(block, 4)];
  const seen = new Set<number>();
  const entries: Entry[] = [];
  for (let at = waiting.shift(); at !== undefined && seen.size < MAX_DIRECTORIES; at = waiting.shift()) {
    if (at < 8 || seen.has(at)) continue;
    seen.add(at);
    const count = Math.min(readShort(block, at), MAX_ENTRIES);
    for (let index = 0; index < count; index++) {
      const entry = readEntry(block, at + 2 + index * 12);
      if (entry === null) break;
      entries.push(entry);
      if (DIRECTORY_TAGS.includes(entry.tag)) waiting.push(readLong(block, at + 2 + index * 12 + 8));
    }
    waiting.push(readLong(block, at + 2 + count * 12));
  }
  return entries;
}

function readEntry(block: Block, at: number): Entry | null {
  if (at + 12 > block.bytes.length) return null;
  const length = readLong(block, at + 4) * (TYPE_BYTES[readShort(block, at + 2)] ?? 1);
  const from = length <= 4 ? at + 8 : readLong(block, at + 8);
  const isInside = length >= 0 && from >= 0 && from + length <= block.bytes.length;
  const value = isInside ? block.bytes.subarray(from, from + length) : Buffer.alloc(0);
  return { tag: readShort(block, at), value };
}

/** -1 where it would stand outside. */
function readLong({ bytes, order }: Block, at: number): number {
  if (at < 0 || at + 4 > bytes.length) return -1;
  return order === 'big' ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
}

function readShort({ bytes, order }: Block, at: number): number {
  if (at < 0 || at + 2 > bytes.length) return 0;
  return order === 'big' ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
}

function decodeEntry(tag: number, value: Buffer, order: ByteOrder | 'own'): string {
  if (tag === USER_COMMENT_TAG) return decodeUserComment(value, order);
  if (tag >= 0x9c9b && tag <= 0x9c9f) return withoutEnd(decodeUnicode(value, 'little'));
  return withoutEnd(decodeText(withoutZeros(value, 2)));
}

/** A comment behind its charset's mark of eight bytes (EXIF 2.32, 4.6.5); some writers leave the mark out. */
function decodeUserComment(value: Buffer, order: ByteOrder | 'own'): string {
  const mark = value
    .toString('latin1', 0, 8)
    .replace(/[\0 ]+$/, '')
    .toUpperCase();
  const rest = value.subarray(8);
  if (order === 'own' && mark === 'UNICODE') return decodeUtf16(rest, 'big');
  if (mark === 'UNICODE') return withoutEnd(decodeUnicode(withoutZeros(rest, 2), order === 'own' ? 'big' : order));
  if (mark === 'JIS') return withoutEnd(decodeJis(withoutZeros(rest)));
  if (mark === 'ASCII' || (mark === '' && value.length >= 8)) return withoutEnd(decodeText(withoutZeros(rest, 2)));
  return withoutEnd(decodeText(withoutZeros(value, 2)));
}

/** Without the zeros that pad it. Of UTF-16 with the low byte first the last one belongs to the text: `keep` in pairs. */
function withoutZeros(bytes: Buffer, unit: 1 | 2 = 1): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, unit === 2 && isWide(bytes) ? Math.min(bytes.length, end + (end % 2)) : end);
}

function isWide(bytes: Buffer): boolean {
  return bytes.subarray(0, -2).includes(0);
}

function withoutEnd(text: string): string {
  return text.replace(/[\0\s]+$/, '');
}
