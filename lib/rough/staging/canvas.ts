import type { RoughSpecification } from '../specification';

/** The picture in drawing units; one unit is about a pixel of a page at 170 dpi. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Drawing units in one pixel of the picture. */
  readonly unitsPerPixel: number;
}

/** Of the picture's shorter side, in drawing units, where nobody says how large it is printed. */
export const USUAL_SIDE = 512;

/** The canvas of a picture: its shorter side is `side` drawing units long. */
export function canvasOf({ widthPx, heightPx }: RoughSpecification['size'], side = USUAL_SIDE): Canvas {
  const unitsPerPixel = side / Math.min(widthPx, heightPx);
  return { width: widthPx * unitsPerPixel, height: heightPx * unitsPerPixel, unitsPerPixel };
}
