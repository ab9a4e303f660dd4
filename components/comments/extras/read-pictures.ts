import type { AttachedPicture } from '@/lib/contracts/comment-extras';
import type { ChosenPicture } from './attach-pictures';

/** So many bytes become letters at once; a call takes no more arguments. */
const AT_ONCE = 32_768;

/** Chosen pictures as they are sent: their files in base64. */
export function readPictures(pictures: readonly ChosenPicture[]): Promise<AttachedPicture[]> {
  return Promise.all(
    pictures.map(async ({ file, altText }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let letters = '';
      for (let at = 0; at < bytes.length; at += AT_ONCE) {
        letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
      }
      return { data: btoa(letters), altText: altText.trim() };
    }),
  );
}
