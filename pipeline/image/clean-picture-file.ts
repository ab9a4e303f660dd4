import type { Sharp } from 'sharp';
import { PNG_OPTIONS } from './encode-picture';
import { openPictureFile, readingPicture } from './open-picture-file';
import { withDensity } from './png-density';

const LOSSY_QUALITY = 95;

export interface CleanPictureFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/webp';
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * A picture file made anew from its pixels: turned upright, in sRGB, without EXIF, comments, other programs' data or
 * anything behind the picture's end; alpha goes where all is opaque. A PNG keeps its resolution. PNG and lossless WebP keep their pixels; the others
 * become WebP of high quality. The pixels never lie in memory as a whole unless the format's own coder needs them there.
 * @throws PipelineError `picture-unreadable` as `openPictureFile`, and for files that are broken further on
 */
export async function cleanPictureFile(bytes: Uint8Array, maxPixels: number): Promise<CleanPictureFile> {
  const { format, chain, hasAlpha, dpi } = await openPictureFile(bytes, maxPixels);
  const isClear = hasAlpha && !(await readingPicture(format, () => isOpaque(chain)));
  const pixels = isClear ? chain.ensureAlpha() : chain.removeAlpha();
  const isLossless = format === 'webp' && isLosslessWebp(bytes);
  const encoded =
    format === 'png'
      ? pixels.png(PNG_OPTIONS)
      : pixels.webp(isLossless ? { lossless: true, exact: true } : { quality: LOSSY_QUALITY });
  const { data, info } = await readingPicture(format, () => encoded.toBuffer({ resolveWithObject: true }));
  const mediaType = format === 'png' ? 'image/png' : 'image/webp';
  const cleaned = format === 'png' ? withDensity(data, dpi) : data;
  return { bytes: cleaned, mediaType, widthPx: info.width, heightPx: info.height };
}

async function isOpaque(chain: Sharp): Promise<boolean> {
  const alpha = await chain.clone().extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer();
  return alpha.every((value) => value === 255);
}

/** Whether the WebP's picture is a `VP8L` chunk: in simple files the first, in extended ones behind others. */
function isLosslessWebp(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).includes('VP8L', 0, 'latin1');
}
