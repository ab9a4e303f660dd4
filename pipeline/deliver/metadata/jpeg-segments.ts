import { PipelineError } from '../../error';

/** The metadata of a JPEG file. */
export interface JpegMetadata {
  readonly exif: readonly Uint8Array[];
  readonly xmp: readonly Uint8Array[];
  readonly comments: readonly Uint8Array[];
}

const EXIF_MARK = 'Exif\0\0';
const XMP_MARK = 'http://ns.adobe.com/xap/1.0/\0';
const LONG_XMP_MARK = 'http://ns.adobe.com/xmp/extension/\0';
/** Behind the mark: a name of 32 letters, the whole length and this part's place. */
const LONG_XMP_HEAD = LONG_XMP_MARK.length + 40;
const MAX_SEGMENTS = 4096;

/**
 * The segments with metadata of a JPEG file, up to its picture (ITU-T T.81, B.1.1); XMP that is too long for one segment is
 * joined (XMP part 3, 1.1.3.1). A file that is cut off gives what it has.
 * @throws PipelineError `picture-unreadable` when it doesn't begin as a JPEG file does
 */
export function readJpegMetadata(bytes: Uint8Array): JpegMetadata {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file[0] !== 0xff || file[1] !== 0xd8) {
    throw new PipelineError('picture-unreadable', 'The picture does not begin as a JPEG file does: save it again.');
  }
  const exif: Uint8Array[] = [];
  const xmp: Uint8Array[] = [];
  const parts: { at: number; data: Uint8Array }[] = [];
  const comments: Uint8Array[] = [];
  for (const { marker, data } of segments(file)) {
    const starts = (mark: string) => marker === 0xe1 && data.toString('latin1', 0, mark.length) === mark;
    if (marker === 0xfe) comments.push(data);
    else if (starts(EXIF_MARK)) exif.push(data);
    else if (starts(XMP_MARK)) xmp.push(data.subarray(XMP_MARK.length));
    else if (starts(LONG_XMP_MARK) && data.length > LONG_XMP_HEAD) {
      parts.push({ at: data.readUInt32BE(LONG_XMP_HEAD - 4), data: data.subarray(LONG_XMP_HEAD) });
    }
  }
  const long = parts.toSorted((a, b) => a.at - b.at).map(({ data }) => data);
  return { exif, xmp: long.length > 0 ? [...xmp, Buffer.concat(long)] : xmp, comments };
}

function* segments(file: Buffer): Generator<{ marker: number; data: Buffer }> {
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS && at + 4 <= file.length; count++) {
    if (file[at] !== 0xff) return;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return;
    const length = file.readUInt16BE(at + 2);
    if (length < 2) return;
    yield { marker, data: file.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
}
