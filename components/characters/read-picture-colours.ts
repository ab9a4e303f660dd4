import { readColours, type ReadColours } from '@/lib/domain/characters/read-colours';

/** A picture that can't be read colours from. */
export type UnreadReason = 'too-small' | 'unreadable';

const LEAST_SIDE_PX = 32;
/** Colours are read at this size at most. */
const MOST_SIDE_PX = 256;

/** The colours of a picture file, read in the browser; or why not. */
export async function readPictureColours(file: Blob): Promise<ReadColours | UnreadReason> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return 'unreadable';
  if (Math.min(bitmap.width, bitmap.height) < LEAST_SIDE_PX) return 'too-small';
  const scale = Math.min(1, MOST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const [widthPx, heightPx] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return 'unreadable';
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  return readColours({ widthPx, heightPx, data });
}
