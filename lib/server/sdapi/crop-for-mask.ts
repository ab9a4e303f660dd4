import type { PixelBox } from '@/pipeline/image';

type Size = { readonly widthPx: number; readonly heightPx: number };

/**
 * The part of a picture to draw for a mask, as A1111's “only masked” takes it: the mask's box with so many pixels on each
 * side, in the proportions of the drawing as far as the picture allows.
 * @param touched the box that the mask touches
 */
export function cropForMask(
  touched: PixelBox,
  { padding, picture, size }: { readonly padding: number; readonly picture: Size; readonly size: Size },
): PixelBox {
  const left = Math.max(0, touched.xPx - padding);
  const top = Math.max(0, touched.yPx - padding);
  const right = Math.min(picture.widthPx, touched.xPx + touched.widthPx + padding);
  const bottom = Math.min(picture.heightPx, touched.yPx + touched.heightPx + padding);
  const proportion = size.widthPx / size.heightPx;
  const [width, height] = [right - left, bottom - top];
  const widthPx = Math.min(picture.widthPx, Math.round(Math.max(width, height * proportion)));
  const heightPx = Math.min(picture.heightPx, Math.round(Math.max(height, width / proportion)));
  return {
    xPx: placed(left + width / 2, widthPx, picture.widthPx),
    yPx: placed(top + height / 2, heightPx, picture.heightPx),
    widthPx,
    heightPx,
  };
}

function placed(centre: number, length: number, limit: number): number {
  return Math.min(limit - length, Math.max(0, Math.round(centre - length / 2)));
}
