import { decodePicture } from '../image/decode-picture';
import { detectPictureFormat } from '../image/picture-format';
import { chooseInfotext } from './choose-infotext';
import { readPictureTexts } from './metadata/read-picture-texts';
import { readStealthText } from './metadata/stealth-text';

/** Larger pictures are not searched for hidden texts. */
const MAX_STEALTH_PIXELS = 2 ** 25;

/**
 * What a PNG, JPEG, WebP or AVIF file says of how it was drawn, as text for `fromInfotext`, whichever tool wrote it; null
 * where there is none.
 * @throws PipelineError `picture-unreadable`
 */
export async function readInfotext(bytes: Uint8Array): Promise<string | null> {
  return chooseInfotext(await readPictureTexts(bytes));
}

/**
 * As `readInfotext`, and where the file says nothing, what NovelAI and A1111's extension hide in a PNG or WebP picture's
 * pixels, which have to be decoded for it.
 * @throws PipelineError `picture-unreadable`
 */
export async function findInfotext(bytes: Uint8Array): Promise<string | null> {
  const written = await readInfotext(bytes);
  const format = detectPictureFormat(bytes);
  if (written !== null || (format !== 'png' && format !== 'webp')) return written;
  // A picture that can't be decoded says nothing more.
  const picture = await decodePicture(bytes, { channels: 4, maxPixels: MAX_STEALTH_PIXELS }).catch(() => null);
  const hidden = picture && (await readStealthText(picture));
  return hidden === null ? null : chooseInfotext([{ key: 'parameters', text: hidden }]);
}
