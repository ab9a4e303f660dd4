import { inflateBounded } from '../inflate-bounded';
import type { Picture } from '../../image/picture';
import { decodeText } from './decode-text';

/** Which channels hide a text, and whether it is packed, by the fifteen letters that it begins with. */
const MARKS = [
  { mark: 'stealth_pnginfo', first: 3, count: 1, isPacked: false },
  { mark: 'stealth_pngcomp', first: 3, count: 1, isPacked: true },
  { mark: 'stealth_rgbinfo', first: 0, count: 3, isPacked: false },
  { mark: 'stealth_rgbcomp', first: 0, count: 3, isPacked: true },
] as const;
const MARK_BYTES = 15;
const MAX_BYTES = 8 * 2 ** 20;

/**
 * The text that NovelAI and A1111's extension hide in the lowest bits of a picture's alpha (or colours), column by column: a
 * mark, the number of bits, the text as UTF-8 or gzip. Null where there is none, or it is damaged.
 * @param picture with four channels
 */
export async function readStealthText(picture: Picture): Promise<string | null> {
  for (const { mark, first, count, isPacked } of MARKS) {
    const read = bitReader(picture, first, count);
    if (Buffer.from(read(MARK_BYTES)).toString('latin1') !== mark) continue;
    const bits = Buffer.from(read(4)).readUInt32BE(0);
    const length = Math.floor(bits / 8);
    if (length > MAX_BYTES || length * 8 > picture.widthPx * picture.heightPx * count) return null;
    const data = read(length);
    const text = isPacked ? await inflateBounded(data, MAX_BYTES).catch(() => null) : data;
    return text && decodeText(text);
  }
  return null;
}

/** Reads bytes from the lowest bits, the highest bit first; zeros behind the picture's end. */
function bitReader({ widthPx, heightPx, channels, data }: Picture, first: number, count: number) {
  let at = 0;
  const bit = () => {
    const pixel = Math.floor(at / count);
    const place = (pixel % heightPx) * widthPx + Math.floor(pixel / heightPx);
    const value = data[place * channels + first + (at % count)] ?? 0;
    at++;
    return value & 1;
  };
  return (byteCount: number): Uint8Array =>
    Uint8Array.from({ length: byteCount }, () => {
      let byte = 0;
      for (let index = 0; index < 8; index++) byte = (byte << 1) | bit();
      return byte;
    });
}
