import { PipelineError } from '../error';

/** One chunk of a WebP file: its four-letter type and its data. */
export interface WebpChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const ALPHA_FLAG = 0x10;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/**
 * The chunks of a WebP file in their order; views of the file's bytes (RFC 9649, 2.3 to 2.7).
 * @throws PipelineError `picture-unreadable` when the file isn't a whole WebP
 */
export function readWebpChunks(webp: Uint8Array): WebpChunk[] {
  const name = (at: number) => String.fromCharCode(...webp.subarray(at, at + 4));
  if (webp.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WEBP') throw broken('does not begin as a WebP file does');
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > webp.length) throw broken('is cut off');
  const chunks: WebpChunk[] = [];
  for (let at = 12; at < end;) {
    if (at + 8 > end) throw broken('is cut off');
    const length = view.getUint32(at + 4, true);
    if (length > end - at - 8) throw broken('is cut off');
    chunks.push({ type: name(at), data: webp.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/**
 * The WebP file with EXIF and XMP in it, those that it had replaced; the coded picture is left as it is.
 * @param webp a still picture as an encoder gives it
 * @throws PipelineError `picture-unreadable` when the file isn't a whole WebP
 */
export function addWebpMetadata(
  webp: Uint8Array,
  { exif, xmp }: { readonly exif: Uint8Array; readonly xmp: Uint8Array },
): Uint8Array {
  const chunks = readWebpChunks(webp).filter(({ type }) => type !== 'EXIF' && type !== 'XMP ');
  const extended = chunks.find(({ type }) => type === 'VP8X')?.data ?? extendedHeader(chunks);
  const flagged = Uint8Array.from(extended);
  flagged[0] = (flagged[0] ?? 0) | EXIF_FLAG | XMP_FLAG;
  return writeWebpChunks([
    { type: 'VP8X', data: flagged },
    ...chunks.filter(({ type }) => type !== 'VP8X'),
    { type: 'EXIF', data: exif },
    { type: 'XMP ', data: xmp },
  ]);
}

/** The VP8X header of a simple file: flags, then width - 1 and height - 1 in 24 bits each. */
function extendedHeader(chunks: readonly WebpChunk[]): Uint8Array {
  const lossless = chunks.find(({ type }) => type === 'VP8L')?.data;
  const lossy = chunks.find(({ type }) => type === 'VP8 ')?.data;
  const coded = lossless ?? lossy;
  if (!coded || coded.length < 10) throw broken('holds no picture');
  const view = new DataView(coded.buffer, coded.byteOffset, coded.byteLength);
  const header = new DataView(new ArrayBuffer(10));
  const bits = view.getUint32(1, true);
  const width = lossless ? bits & 0x3fff : (view.getUint16(6, true) & 0x3fff) - 1;
  const height = lossless ? (bits >>> 14) & 0x3fff : (view.getUint16(8, true) & 0x3fff) - 1;
  header.setUint8(0, lossless && (bits >>> 28) & 1 ? ALPHA_FLAG : 0);
  header.setUint16(4, width, true);
  header.setUint16(7, height, true);
  return new Uint8Array(header.buffer);
}

function writeWebpChunks(chunks: readonly WebpChunk[]): Uint8Array {
  const total = chunks.reduce((sum, { data }) => sum + 8 + data.length + (data.length % 2), 12);
  const webp = new Uint8Array(total);
  const view = new DataView(webp.buffer);
  webp.set(Buffer.from('RIFF'), 0);
  view.setUint32(4, total - 8, true);
  webp.set(Buffer.from('WEBP'), 8);
  let at = 12;
  for (const { type, data } of chunks) {
    webp.set(Buffer.from(type, 'latin1'), at);
    view.setUint32(at + 4, data.length, true);
    webp.set(data, at + 8);
    at += 8 + data.length + (data.length % 2);
  }
  return webp;
}

function broken(what: string): PipelineError {
  return new PipelineError('picture-unreadable', `The picture ${what}: save it again.`);
}
