import type { PixelBox } from '../image/crop-picture';

/** The sides of redrawn parts are multiples of this, which every model takes. */
const SIDE_MULTIPLE_PX = 32;

/**
 * The part of the picture to redraw for a face: its box with room on every side, grown to a square, moved inside the
 * picture, and cut only where the picture itself is narrower.
 * @param padding room on each side, as a part of the box's longer side
 */
export function faceCrop(
  face: PixelBox,
  { padding, picture }: { readonly padding: number; readonly picture: { widthPx: number; heightPx: number } },
): PixelBox {
  const side = Math.ceil(Math.max(face.widthPx, face.heightPx) * (1 + 2 * padding));
  const widthPx = Math.min(side, picture.widthPx);
  const heightPx = Math.min(side, picture.heightPx);
  return {
    xPx: place(face.xPx + face.widthPx / 2, widthPx, picture.widthPx),
    yPx: place(face.yPx + face.heightPx / 2, heightPx, picture.heightPx),
    widthPx,
    heightPx,
  };
}

function place(centre: number, length: number, limit: number): number {
  return Math.min(limit - length, Math.max(0, Math.round(centre - length / 2)));
}

/**
 * The size to redraw a part at: as many pixels as the model is used to, the part's proportions, sides that models take.
 * @param nativeSidePx the square root of the pixels that the model is used to
 */
export function redrawSize(
  crop: { readonly widthPx: number; readonly heightPx: number },
  nativeSidePx: number,
): { widthPx: number; heightPx: number } {
  const stretch = nativeSidePx / Math.sqrt(crop.widthPx * crop.heightPx);
  const toSide = (length: number) =>
    Math.max(SIDE_MULTIPLE_PX, Math.round((length * stretch) / SIDE_MULTIPLE_PX) * SIDE_MULTIPLE_PX);
  return { widthPx: toSide(crop.widthPx), heightPx: toSide(crop.heightPx) };
}
