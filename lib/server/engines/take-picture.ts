import { fitPixels } from '@/lib/compose';
import { PipelineError } from '@/pipeline/error';
import { decodePicture, type Picture } from '@/pipeline/image';
import { engineFailure } from './engine-failure';

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** No engine draws more for one picture of Koma's largest size. */
const MOST_PIXELS = 2 ** 25;
/** A picture that is so much smaller than what was asked for holds no drawing. */
const LEAST_SHARE = 1 / 8;

/** A picture of an engine at the size that was asked for, and whether it had another one. */
export interface TakenPicture {
  readonly picture: Picture;
  /** Null where it had the size. */
  readonly cameAs: Size | null;
}

/**
 * Decodes what an engine answered, which may be anything, and brings it to the size that was asked for: its middle in the
 * size's proportions, scaled.
 * @throws AppError `engine-answer-invalid` for what is no picture, for too many pixels, and for one that is far too small
 */
export async function takePicture(file: Uint8Array, size: Size, engineName: string): Promise<TakenPicture> {
  const came = await decode(file, engineName);
  const { widthPx, heightPx } = came;
  if (widthPx === size.widthPx && heightPx === size.heightPx) return { picture: came, cameAs: null };
  if (Math.min(widthPx / size.widthPx, heightPx / size.heightPx) < LEAST_SHARE) {
    const sizes = `${widthPx} x ${heightPx} pixels instead of ${size.widthPx} x ${size.heightPx}`;
    throw engineFailure('engine-answer-invalid', `The engine “${engineName}” answered a picture of ${sizes}.`);
  }
  return { picture: await fitPixels(came, size), cameAs: { widthPx, heightPx } };
}

async function decode(file: Uint8Array, engineName: string): Promise<Picture> {
  try {
    return await decodePicture(file, { channels: 3, maxPixels: MOST_PIXELS });
  } catch (cause) {
    if (!(cause instanceof PipelineError)) throw cause;
    const sentence = `The engine “${engineName}” answered no picture that can be read. ${cause.message}`;
    throw engineFailure('engine-answer-invalid', sentence, cause);
  }
}
