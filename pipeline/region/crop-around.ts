import type { PixelBox } from '../image/crop-picture';

type Size = { readonly widthPx: number; readonly heightPx: number };

/** No part smaller than this is looked at: a model needs to see where it is. */
const LEAST_SIDE_PX = 24;

/** Which part of a picture a model draws, and at which of its sizes. */
export interface Crop {
  readonly box: PixelBox;
  readonly size: Size;
}

/**
 * The part of a picture to draw for a mask: the mask's box with room around it, in the proportions of one of the model's
 * sizes as far as the picture allows. The size is the one whose proportions are nearest to the box with its room.
 * @param mask the box that the mask touches
 * @param o.padding room on each side, as a part of the box's longer side
 * @param o.sizes the model's own, width before height
 */
export function cropAround(
  mask: PixelBox,
  o: { readonly padding: number; readonly picture: Size; readonly sizes: readonly (readonly [number, number])[] },
): Crop {
  const { picture, padding } = o;
  const room = Math.max(mask.widthPx, mask.heightPx) * padding;
  const wanted = {
    widthPx: Math.min(picture.widthPx, Math.max(LEAST_SIDE_PX, mask.widthPx + 2 * room)),
    heightPx: Math.min(picture.heightPx, Math.max(LEAST_SIDE_PX, mask.heightPx + 2 * room)),
  };
  const size = nearestTo(wanted, o.sizes);
  const proportion = size.widthPx / size.heightPx;
  const widthPx = Math.min(picture.widthPx, Math.ceil(Math.max(wanted.widthPx, wanted.heightPx * proportion)));
  const heightPx = Math.min(picture.heightPx, Math.ceil(Math.max(wanted.heightPx, wanted.widthPx / proportion)));
  const box = {
    xPx: placed(mask.xPx + mask.widthPx / 2, widthPx, picture.widthPx),
    yPx: placed(mask.yPx + mask.heightPx / 2, heightPx, picture.heightPx),
    widthPx,
    heightPx,
  };
  return { box, size };
}

/** Among sizes that are equally near the largest, so that detail is drawn where the model can. */
function nearestTo({ widthPx, heightPx }: Size, sizes: readonly (readonly [number, number])[]): Size {
  const offBy = ([width, height]: readonly [number, number]) =>
    Math.abs(Math.log((width / height) * (heightPx / widthPx)));
  const [best = [512, 512]] = [...sizes].sort((a, b) => offBy(a) - offBy(b) || b[0] * b[1] - a[0] * a[1]);
  return { widthPx: best[0], heightPx: best[1] };
}

function placed(centre: number, length: number, limit: number): number {
  return Math.min(limit - length, Math.max(0, Math.round(centre - length / 2)));
}
