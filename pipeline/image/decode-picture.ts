import { openPictureFile, readingPicture } from './open-picture-file';
import type { Picture } from './picture';
import { toRaw } from './raw-picture';
import { toGrey } from './to-grey';

export interface DecodeOptions {
  /** 1: grey, BT.601 luma. 3: RGB. 4: RGB with straight alpha. 3 when absent; below 4 alpha is laid on white. */
  readonly channels?: Picture['channels'];
  /** The most pixels that are decoded; 2^26 (8192 x 8192) when absent. */
  readonly maxPixels?: number;
}

/**
 * Reads a PNG, JPEG, WebP or AVIF file: turned as its EXIF orientation says, its colours brought to sRGB bytes. Only the
 * first picture of an animation is read.
 * @throws PipelineError `picture-unreadable` for anything else, for broken files and for pictures of too many pixels
 */
export async function decodePicture(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Picture> {
  const { channels = 3, maxPixels = 2 ** 26 } = options;
  const { format, chain } = await openPictureFile(bytes, maxPixels);
  const whole = channels === 4 ? chain.ensureAlpha() : chain.flatten({ background: '#ffffff' }).removeAlpha();
  const picture = await readingPicture(format, () => toRaw(whole));
  return channels === 1 ? toGrey(picture) : picture;
}
