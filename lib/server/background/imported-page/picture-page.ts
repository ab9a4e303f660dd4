import { UPLOAD_MAX_PIXELS } from '@/lib/contracts/pictures';
import { readPictureSettings } from '@/pipeline/deliver';
import { PipelineError } from '@/pipeline/error';
import { decodePicture } from '@/pipeline/image';
import { AppError } from '../../app-error';
import { originOf, type RawPage } from './raw-page';

/** A PNG, JPEG, WebP or AVIF file as a page. @throws AppError `picture-unreadable` */
export async function picturePage(bytes: Uint8Array): Promise<RawPage> {
  try {
    const picture = await decodePicture(bytes, { maxPixels: UPLOAD_MAX_PIXELS });
    const hasRecipe = await saysRecipe(bytes);
    const isLossless = bytes[0] === 0x89;
    return { picture, panels: null, trimPx: null, isLossless, origin: originOf(bytes, hasRecipe) };
  } catch (cause) {
    if (!(cause instanceof PipelineError)) throw cause;
    throw new AppError('picture-unreadable', cause.message, {
      action: 'Open it in a picture program, save it as PNG, and import that.',
      cause,
    });
  }
}

/** Whether a tool that generates pictures wrote how it did. */
async function saysRecipe(bytes: Uint8Array): Promise<boolean> {
  try {
    const { tool, choices } = await readPictureSettings(bytes, { models: null });
    return tool !== '' || choices.prompt.text !== '';
  } catch (error) {
    if (error instanceof PipelineError) return false;
    throw error;
  }
}
