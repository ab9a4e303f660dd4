import type { Picture } from './picture';
import { fromRaw, toRaw } from './raw-picture';
import { resizeNearest } from './resize-nearest';
import { shrinkByArea } from './shrink-by-area';

/**
 * How pixels are made: `lanczos3` for drawings, `cubic` (Catmull-Rom) and `linear` softer, `nearest` for masks and flat
 * tones, `area` the exact mean of whole blocks.
 */
export type ResizeKernel = 'lanczos3' | 'cubic' | 'linear' | 'nearest' | 'area';

/**
 * The picture at another size, its proportions not kept. The same size gives the same picture back.
 * @throws RangeError `area` with a size that doesn't divide the picture by one whole factor
 */
export async function resizePicture(
  picture: Picture,
  size: { readonly widthPx: number; readonly heightPx: number },
  kernel: ResizeKernel = 'lanczos3',
): Promise<Picture> {
  const { widthPx, heightPx } = size;
  if (widthPx === picture.widthPx && heightPx === picture.heightPx) return picture;
  if (kernel === 'nearest') return resizeNearest(picture, size);
  if (kernel === 'area') {
    const factor = picture.widthPx / widthPx;
    if (factor * heightPx !== picture.heightPx) throw new RangeError('an area filter shrinks both sides by one factor');
    return shrinkByArea(picture, factor);
  }
  return toRaw(fromRaw(picture).resize(widthPx, heightPx, { fit: 'fill', kernel }));
}
