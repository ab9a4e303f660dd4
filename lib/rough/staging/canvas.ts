import type { RoughSpecification } from '../specification';

/** The picture in drawing units; one unit is about a pixel of a page at 170 dpi. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Drawing units in one pixel of the picture. */
  readonly unitsPerPixel: number;
}

/** A rectangle in shares of the picture's width and height; parts outside the picture are below 0 or above 1. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of the picture's shorter side, in drawing units, where nobody says how large it is printed. */
export const USUAL_SIDE = 512;

/** The canvas of a picture: its shorter side is `side` drawing units long. */
export function canvasOf({ widthPx, heightPx }: RoughSpecification['size'], side = USUAL_SIDE): Canvas {
  const unitsPerPixel = side / Math.min(widthPx, heightPx);
  return { width: widthPx * unitsPerPixel, height: heightPx * unitsPerPixel, unitsPerPixel };
}
