import type { Picture } from './picture';

/** A rectangle of whole pixels; `xPx`, `yPx` is its upper left corner. */
export interface PixelBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The pixels in the box, as a picture of their own.
 * @throws RangeError when the box isn't inside the picture
 */
export function cropPicture(picture: Picture, box: PixelBox): Picture {
  const { channels } = picture;
  const { xPx, yPx, widthPx, heightPx } = box;
  if (xPx < 0 || yPx < 0 || xPx + widthPx > picture.widthPx || yPx + heightPx > picture.heightPx) {
    throw new RangeError(`the box ${JSON.stringify(box)} leaves a picture of ${picture.widthPx}x${picture.heightPx}`);
  }
  const data = new Uint8Array(widthPx * heightPx * channels);
  for (let row = 0; row < heightPx; row++) {
    const from = ((yPx + row) * picture.widthPx + xPx) * channels;
    data.set(picture.data.subarray(from, from + widthPx * channels), row * widthPx * channels);
  }
  return { widthPx, heightPx, channels, data };
}
