import type { Crop } from '@/lib/contracts/characters';
import type { PictureBox } from '@/lib/rough';

/** Round the head: as wide again as the head itself, so that hair and shoulders' line are in it. */
const WIDER = 2;

/**
 * A square round a head, as a part of the picture: what a model should look at to keep somebody alike.
 * @param size of the picture, in any unit: a square in pixels is none in shares of a picture that isn't square
 */
export function headCrop(
  { left, top, right, bottom }: PictureBox,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Crop {
  const side = WIDER * Math.max((right - left) * widthPx, (bottom - top) * heightPx);
  const kept = Math.min(side, widthPx, heightPx);
  const start = (middle: number, whole: number): number =>
    Math.max(0, Math.min(whole - kept, middle * whole - kept / 2)) / whole;
  const x = start((left + right) / 2, widthPx);
  const y = start((top + bottom) / 2, heightPx);
  return {
    left: x,
    top: y,
    right: Math.min(1, x + kept / widthPx),
    bottom: Math.min(1, y + kept / heightPx),
  };
}
