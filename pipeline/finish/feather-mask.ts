import type { PixelBox } from '../image/crop-picture';
import type { Picture } from '../image/picture';

/** How much wider than the face's box the ellipse is that is replaced in full. */
const ELLIPSE_GROWTH = 1.15;

/**
 * How much of each pixel of the crop is replaced: 1 in an ellipse about the face, falling smoothly to 0 over `featherPx`
 * beyond it, and 0 at every border of the crop that isn't the picture's own.
 * @returns float32 [crop height, crop width] in 0..1
 */
export function featherMask(
  face: PixelBox,
  o: { readonly crop: PixelBox; readonly featherPx: number; readonly picture: { widthPx: number; heightPx: number } },
): Float32Array {
  const { crop, featherPx, picture } = o;
  const mask = new Float32Array(crop.widthPx * crop.heightPx);
  const radiusX = (face.widthPx / 2) * ELLIPSE_GROWTH;
  const radiusY = (face.heightPx / 2) * ELLIPSE_GROWTH;
  const far = Number.POSITIVE_INFINITY;
  for (let row = 0; row < crop.heightPx; row++) {
    const y = crop.yPx + row + 0.5;
    const toTop = crop.yPx === 0 ? far : row;
    const toBottom = crop.yPx + crop.heightPx === picture.heightPx ? far : crop.heightPx - 1 - row;
    for (let column = 0; column < crop.widthPx; column++) {
      const x = crop.xPx + column + 0.5;
      const toLeft = crop.xPx === 0 ? far : column;
      const toRight = crop.xPx + crop.widthPx === picture.widthPx ? far : crop.widthPx - 1 - column;
      const reach = Math.hypot(
        (x - face.xPx - face.widthPx / 2) / radiusX,
        (y - face.yPx - face.heightPx / 2) / radiusY,
      );
      const outsidePx = (reach - 1) * Math.min(radiusX, radiusY);
      const inFeather = featherPx === 0 ? Number(outsidePx <= 0) : smooth(1 - outsidePx / featherPx);
      const atBorder = smooth(Math.min(toTop, toBottom, toLeft, toRight) / Math.max(1, featherPx));
      mask[row * crop.widthPx + column] = Math.min(inFeather, atBorder);
    }
  }
  return mask;
}

/**
 * Lays a part over the picture by its mask: byte + mask * (new - byte), rounded. Where the mask is 0 the picture's
 * bytes stay as they are; alpha is the picture's.
 * @param part an RGB picture of the crop's size
 */
export function blendPart(
  picture: Picture,
  o: { readonly part: Picture; readonly crop: PixelBox; readonly mask: Float32Array },
): Picture {
  const { part, crop, mask } = o;
  const { channels } = picture;
  const data = picture.data.slice();
  const colours = Math.min(3, channels);
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const column = i % crop.widthPx;
    const to = ((crop.yPx + (i - column) / crop.widthPx) * picture.widthPx + crop.xPx + column) * channels;
    for (let c = 0; c < colours; c++) {
      const byte = data[to + c]!;
      data[to + c] = byte + mask[i]! * (part.data[i * part.channels + c]! - byte) + 0.5;
    }
  }
  return { ...picture, data };
}

/** 3t^2 - 2t^3 between 0 and 1. */
function smooth(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}
