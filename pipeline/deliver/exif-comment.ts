export { readExifComment } from './metadata/exif-texts';

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
