/**
 * EXIF as other tools write a drawing's text into WebP and JPEG: a TIFF whose first directory names the software and
 * whose Exif directory has the text as `UserComment`, in UTF-16 after the word UNICODE (Exif 2.32, 4.6.5).
 */
const SOFTWARE_TAG = 0x0131;
const EXIF_DIRECTORY_TAG = 0x8769;
const USER_COMMENT_TAG = 0x9286;
const ASCII_TYPE = 2;
const LONG_TYPE = 4;
const UNDEFINED_TYPE = 7;
const UNICODE_MARK = Buffer.from('UNICODE\0', 'latin1');
const ASCII_MARK = Buffer.from('ASCII\0\0\0', 'latin1');

/** An EXIF block, big endian, with the software's name (ASCII) and the comment (any text). */
export function writeExifComment({ software, comment }: { software: string; comment: string }): Uint8Array {
  const name = Buffer.from(`${software}\0`, 'latin1');
  const text = Buffer.concat([UNICODE_MARK, Buffer.from(comment, 'utf16le').swap16()]);
  const nameAt = 8 + directoryLength(2);
  const exifAt = nameAt + name.length + (name.length % 2);
  const textAt = exifAt + directoryLength(1);
  const exif = Buffer.alloc(textAt + text.length);
  exif.write('MM\0*', 0, 'latin1');
  exif.writeUInt32BE(8, 4);
  writeDirectory(exif, 8, [
    [SOFTWARE_TAG, ASCII_TYPE, name.length, nameAt],
    [EXIF_DIRECTORY_TAG, LONG_TYPE, 1, exifAt],
  ]);
  name.copy(exif, nameAt);
  writeDirectory(exif, exifAt, [[USER_COMMENT_TAG, UNDEFINED_TYPE, text.length, textAt]]);
  text.copy(exif, textAt);
  return exif;
}

/** The comment of an EXIF block of either byte order, with or without its `Exif` mark before it; null where none can be read. */
export function readExifComment(block: Uint8Array): string | null {
  const marked = Buffer.from(block);
  const exif = marked.toString('latin1', 0, 6) === 'Exif\0\0' ? marked.subarray(6) : marked;
  const order = exif.toString('latin1', 0, 4);
  if (order !== 'MM\0*' && order !== 'II*\0') return null;
  const isBig = order === 'MM\0*';
  const long = (at: number) => (at + 4 > exif.length ? -1 : isBig ? exif.readUInt32BE(at) : exif.readUInt32LE(at));
  const pointer = findEntry(exif, { isBig, at: long(4), tag: EXIF_DIRECTORY_TAG });
  const entry = pointer === null ? null : findEntry(exif, { isBig, at: long(pointer + 8), tag: USER_COMMENT_TAG });
  if (entry === null) return null;
  const length = long(entry + 4);
  const from = length <= 4 ? entry + 8 : long(entry + 8);
  if (length < 8 || from < 0 || from + length > exif.length) return null;
  return decodeComment(exif.subarray(from, from + length), isBig);
}

function decodeComment(bytes: Buffer, isBig: boolean): string | null {
  const mark = bytes.subarray(0, 8);
  const text = bytes.subarray(8);
  if (mark.equals(ASCII_MARK)) return text.toString('latin1').replace(/\0+$/, '');
  if (mark.equals(Buffer.alloc(8))) return text.toString('utf8').replace(/\0+$/, '');
  if (!mark.equals(UNICODE_MARK) || text.length % 2 !== 0) return null;
  return decodeUtf16(text, isBig);
}

/** Some tools write UTF-16 in the other order than the block's: the word that every such text holds tells which it is. */
function decodeUtf16(text: Buffer, blockIsBig: boolean): string {
  const swapped = Buffer.from(text).swap16().toString('utf16le');
  const straight = text.toString('utf16le');
  const [likely, other] = blockIsBig ? [swapped, straight] : [straight, swapped];
  return !likely.includes('Steps: ') && other.includes('Steps: ') ? other : likely;
}

function findEntry(exif: Buffer, { isBig, at, tag }: { isBig: boolean; at: number; tag: number }): number | null {
  const short = (from: number) => (isBig ? exif.readUInt16BE(from) : exif.readUInt16LE(from));
  if (at < 0 || at + 2 > exif.length) return null;
  const count = short(at);
  for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= exif.length; entry += 12) {
    if (short(entry) === tag) return entry;
  }
  return null;
}

function directoryLength(entries: number): number {
  return 2 + entries * 12 + 4;
}

function writeDirectory(
  exif: Buffer,
  at: number,
  entries: readonly (readonly [number, number, number, number])[],
): void {
  exif.writeUInt16BE(entries.length, at);
  entries.forEach(([tag, type, count, value], index) => {
    const entry = at + 2 + index * 12;
    exif.writeUInt16BE(tag, entry);
    exif.writeUInt16BE(type, entry + 2);
    exif.writeUInt32BE(count, entry + 4);
    exif.writeUInt32BE(value, entry + 8);
  });
}
