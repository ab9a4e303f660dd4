import sharp, { type Metadata, type Sharp } from 'sharp';
import { PipelineError } from '../error';
import { detectPictureFormat, type PictureFormat } from './picture-format';

/** The longest side that is read: the longest that WebP holds. Decoders need memory by the row, so a long row is refused too. */
export const MAX_SIDE_PX = 16383;

export interface PictureFile {
  readonly format: PictureFormat;
  /** Upright, sRGB bytes; nothing is decoded before its pixels are asked for, and then row by row where the format can. */
  readonly chain: Sharp;
  readonly hasAlpha: boolean;
  /** In dots an inch, where the file says another than 72, which programs write that know none. */
  readonly dpi: number | null;
}

/** What the picture library tells of files that say none. */
const UNSTATED_DPI = 72;
/** Whether the picture library was built with a decoder for HEIC, which needs licences that its plain builds don't have. */
const READS_HEIC = sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false;

/**
 * Opens a PNG, JPEG, WebP or AVIF file by its head alone; HEIC where the picture library has a decoder for it.
 * @param maxPixels more are refused before anything is decoded
 * @throws PipelineError `picture-unreadable` for anything else, for a broken head, and for too many pixels or too long a side
 */
export async function openPictureFile(bytes: Uint8Array, maxPixels: number): Promise<PictureFile> {
  const format = detectPictureFormat(bytes);
  if (!format) {
    throw new PipelineError('picture-unreadable', `${foreign(bytes)}: use a PNG, JPEG, WebP or AVIF file.`);
  }
  if (format === 'heic' && !READS_HEIC) {
    throw new PipelineError(
      'picture-unreadable',
      'The picture is a HEIC file, as iPhones save photographs, and HEIC is not read here: save or export it as JPEG or PNG, and use that file.',
    );
  }
  const input = { limitInputPixels: false, failOn: 'error', autoOrient: true, sequentialRead: true } as const;
  const {
    width,
    height,
    hasAlpha,
    density = null,
  } = await readingPicture(format, () => sharp(bytes, input).metadata());
  checkSize({ width, height }, maxPixels);
  return {
    format,
    hasAlpha: hasAlpha ?? false,
    dpi: density === UNSTATED_DPI ? null : density,
    chain: sharp(bytes, input).toColourspace('srgb'),
  };
}

function foreign(bytes: Uint8Array): string {
  return bytes.length === 0 ? 'The picture file is empty' : 'The file is not a picture that can be read';
}

function checkSize({ width, height }: Pick<Metadata, 'width' | 'height'>, maxPixels: number): void {
  const size = `The picture is ${width}x${height}`;
  if (width * height > maxPixels) {
    throw new PipelineError(
      'picture-unreadable',
      `${size}, more than the ${maxPixels} pixels allowed: make it smaller.`,
    );
  }
  if (Math.max(width, height) > MAX_SIDE_PX) {
    throw new PipelineError(
      'picture-unreadable',
      `${size}, more than the ${MAX_SIDE_PX} pixels allowed for a side: make it smaller.`,
    );
  }
}

/** Runs a step of reading; libvips' own words are kept as the cause, and the first line says what is broken. */
export async function readingPicture<T>(format: PictureFormat, read: () => Promise<T>): Promise<T> {
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
