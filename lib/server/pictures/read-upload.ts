import { UPLOAD_MAX_PIXELS } from '@/lib/contracts/pictures';
import { PipelineError } from '@/pipeline/error';
import { cleanPictureFile, type CleanPictureFile, MAX_SIDE_PX } from '@/pipeline/image';
import { AppError } from '../app-error';

/** One upload is decoded at a time: the largest that is allowed takes some hundreds of megabytes. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * An uploaded file made anew from its pixels (see `cleanPictureFile`). What the file is is read from its bytes, never from
 * its name.
 * @throws AppError `picture-unreadable`, `picture-too-large` before anything that large is decoded
 */
export async function readUpload(bytes: Uint8Array): Promise<CleanPictureFile> {
  const mine = turn.then(() => clean(bytes));
  turn = mine.catch(() => undefined);
  return mine;
}

async function clean(bytes: Uint8Array): Promise<CleanPictureFile> {
  try {
    return await cleanPictureFile(bytes, UPLOAD_MAX_PIXELS);
  } catch (cause) {
    if (!(cause instanceof PipelineError)) throw cause;
    const isTooLarge = /more than the \d+ pixels/.test(cause.message);
    throw new AppError(isTooLarge ? 'picture-too-large' : 'picture-unreadable', cause.message, {
      action: isTooLarge
        ? `Scale it down to ${UPLOAD_MAX_PIXELS / 1_000_000} million pixels and ${MAX_SIDE_PX} a side at most, then send it again.`
        : 'Open it in a picture program, save it as PNG, and send that.',
      cause,
    });
  }
}
