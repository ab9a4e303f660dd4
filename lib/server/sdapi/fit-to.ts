import { fitPicture } from '@/lib/compose';
import { decodePicture, encodePng, resizePicture, type Picture } from '@/pipeline/image';
import { refuseField } from './unsupported-fields';

type Size = { readonly widthPx: number; readonly heightPx: number };

/**
 * A picture at the drawing's size in one of A1111's ways: stretched (0), or its middle (1). One that has the drawing's
 * proportions is the same in every way.
 * @throws AppError `request-invalid` for ways that Koma doesn't have
 */
export async function fitTo(size: Size, picture: Picture, mode: number): Promise<Picture> {
  const hasProportions = picture.widthPx * size.heightPx === picture.heightPx * size.widthPx;
  if (mode === 0 || hasProportions) return resizePicture(picture, size);
  if (mode === 1) return decodePicture(await fitPicture(await encodePng(picture), size));
  return refuseField(
    'resize_mode',
    'Koma stretches (0), or crops and resizes (1). Send a picture of the drawing’s size.',
  );
}
