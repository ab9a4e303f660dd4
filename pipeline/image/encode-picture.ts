import type { Picture } from './picture';
import { fromRaw } from './raw-picture';

/** The picture as a PNG file without any metadata. Equal pictures give equal bytes. */
export async function encodePng(picture: Picture): Promise<Uint8Array> {
  return fromRaw(picture).png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
}

/**
 * The picture as a WebP file without any metadata: lossless (the pixels come back as they are), or lossy at a quality
 * of 1..100. WebP holds sides up to 16383 pixels; grey comes back as RGB.
 */
export async function encodeWebp(picture: Picture, quality: number | 'lossless' = 'lossless'): Promise<Uint8Array> {
  const options = quality === 'lossless' ? { lossless: true, exact: true } : { quality };
  return fromRaw(picture).webp(options).toBuffer();
}
