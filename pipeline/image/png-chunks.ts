import { PipelineError } from '../error';

/** One chunk of a PNG file: its four-letter type and its data. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 of ISO 3309, as PNG checks each chunk (W3C PNG, 5.5). */
function crc32(...parts: readonly Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const part of parts) for (const byte of part) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The chunks of a PNG file in their order; views of the file's bytes. What follows IEND is left out.
 * @throws PipelineError `picture-unreadable` when the file isn't a whole PNG
 */
export function readPngChunks(png: Uint8Array): PngChunk[] {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) throw broken('does not begin as a PNG file does');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; ;) {
    if (at + 12 > png.length) throw broken('is cut off');
    const length = view.getUint32(at);
    if (length > png.length - at - 12) throw broken('is cut off');
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + length);
    if (view.getUint32(at + 8 + length) !== crc32(png.subarray(at + 4, at + 8), data)) {
      throw broken(`has a damaged ${JSON.stringify(type)} chunk`);
    }
    chunks.push({ type, data });
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
}

/** A PNG file of these chunks. */
export function writePngChunks(chunks: readonly PngChunk[]): Uint8Array {
  const total = chunks.reduce((sum, { data }) => sum + data.length + 12, SIGNATURE.length);
  const png = new Uint8Array(total);
  const view = new DataView(png.buffer);
  png.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length);
    png.set(Buffer.from(type, 'latin1'), at + 4);
    png.set(data, at + 8);
    view.setUint32(at + 8 + data.length, crc32(png.subarray(at + 4, at + 8 + data.length)));
    at += 12 + data.length;
  }
  return png;
}

function broken(what: string): PipelineError {
  return new PipelineError('picture-unreadable', `The picture ${what}: save it again.`);
}
