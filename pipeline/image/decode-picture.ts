import sharp, { type Metadata } from 'sharp';
import { PipelineError } from '../error';
import type { Picture } from './picture';
import { detectPictureFormat, type PictureFormat } from './picture-format';
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
  const format = detectPictureFormat(bytes);
  if (!format) {
    throw new PipelineError('picture-unreadable', `${foreign(bytes)}: give a PNG, JPEG, WebP or AVIF file.`);
  }
  const input = { limitInputPixels: false, failOn: 'error', autoOrient: true } as const;
  const { width, height } = await reading(format, () => sharp(bytes, input).metadata());
  checkPixels({ width, height }, maxPixels);
  const chain = sharp(bytes, input).toColourspace('srgb');
  const whole = channels === 4 ? chain.ensureAlpha() : chain.flatten({ background: '#ffffff' }).removeAlpha();
  const picture = await reading(format, () => toRaw(whole));
  return channels === 1 ? toGrey(picture) : picture;
}

function foreign(bytes: Uint8Array): string {
  return bytes.length === 0 ? 'The picture file is empty' : 'The file is not a picture that can be read';
}

function checkPixels({ width, height }: Pick<Metadata, 'width' | 'height'>, maxPixels: number): void {
  if (width * height <= maxPixels) return;
  throw new PipelineError(
    'picture-unreadable',
    `The picture is ${width}x${height}, more than the ${maxPixels} pixels that are read: make it smaller.`,
  );
}

/** Libvips' own words are kept as the cause; the first line says what is broken. */
async function reading<T>(format: PictureFormat, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new PipelineError(
      'picture-unreadable',
      `The ${format.toUpperCase()} file is broken or cut off (${reason ?? 'no reason given'}): save it again.`,
      { cause },
    );
  }
}
