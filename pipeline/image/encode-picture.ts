import { PipelineError } from '../error';
import type { Picture } from './picture';
import { withDensity } from './png-density';
import { fromRaw } from './raw-picture';

const MAX_WEBP_SIDE_PX = 16383;

/** How every PNG file of the studio is packed. */
export const PNG_OPTIONS = { compressionLevel: 9, adaptiveFiltering: true } as const;

/**
 * The picture as a PNG file without any metadata but its resolution, where one is given. Equal pictures give equal bytes.
 * @param dpi of a page; other pictures have none
 */
export async function encodePng(picture: Picture, dpi: number | null = null): Promise<Uint8Array> {
  return withDensity(await fromRaw(picture).png(PNG_OPTIONS).toBuffer(), dpi);
}

/**
 * A picture of black and white alone as a PNG of one bit a pixel, which tells its resolution.
 * @param picture one channel, 0 or 255
 */
export async function encodeBilevelPng(picture: Picture, dpi: number): Promise<Uint8Array> {
  const options = { compressionLevel: 9, palette: true, colours: 2, dither: 0 };
  return withDensity(await fromRaw(picture).png(options).toBuffer(), dpi);
}

/**
 * The picture as a WebP file without any metadata: lossless (the pixels come back as they are), or lossy at a quality
 * of 1..100. Grey comes back as RGB.
 * @throws PipelineError `size-unsupported` for sides over 16383 pixels, which WebP can't hold
 */
export async function encodeWebp(picture: Picture, quality: number | 'lossless' = 'lossless'): Promise<Uint8Array> {
  if (Math.max(picture.widthPx, picture.heightPx) > MAX_WEBP_SIDE_PX) {
    const { widthPx, heightPx } = picture;
    throw new PipelineError('size-unsupported', `${widthPx}x${heightPx} is too large for WebP. Use PNG.`);
  }
  const options = quality === 'lossless' ? { lossless: true, exact: true } : { quality };
  return fromRaw(picture).webp(options).toBuffer();
}

/** The picture as a JPEG file at a quality of 1..100, without any metadata; for print, where files hold many. */
export async function encodeJpeg(picture: Picture, quality: number): Promise<Uint8Array> {
  return fromRaw(picture).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
}
