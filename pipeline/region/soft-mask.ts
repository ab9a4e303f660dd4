import type { PixelBox } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { squaredDistances } from '../raster';

/** From which coverage a pixel is in a drawn shape. */
const HALF = 128;

/**
 * A drawn selection as a mask with a soft edge. What is at least half covered is in; the region is grown by an exact
 * distance (below zero: made smaller), and from its edge outwards the mask falls to 0 along 3t^2 - 2t^3 over the feather.
 * @param drawn grey, 255 selected
 * @param o.growPx any number of pixels
 * @param o.featherPx 0 or more; 0 has a hard edge
 * @returns grey: 255 changed in full, 0 keeps its bytes
 */
export function softMask(drawn: Picture, o: { readonly growPx: number; readonly featherPx: number }): Picture {
  const core = grow(binary(drawn), drawn, o.growPx);
  const { widthPx, heightPx } = drawn;
  if (o.featherPx <= 0) return { widthPx, heightPx, channels: 1, data: core };
  const data = new Uint8Array(core.length);
  const far = squaredDistances(core, drawn);
  for (let i = 0; i < data.length; i++) {
    const t = 1 - Math.sqrt(far[i]!) / (o.featherPx + 1);
    data[i] = t <= 0 ? 0 : Math.round(255 * t * t * (3 - 2 * t));
  }
  return { widthPx, heightPx, channels: 1, data };
}

/** The mask with nothing outside of `within`: grey, of the same size, from half covered on. */
export function clipMask(mask: Picture, within: Picture): Picture {
  return { ...mask, data: mask.data.map((value, i) => (within.data[i]! >= HALF ? value : 0)) };
}

/** The pixels that a mask touches, as a box; null for an empty mask. */
export function maskBox({ widthPx, heightPx, data }: Picture): PixelBox | null {
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (data[y * widthPx + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  return { xPx: left, yPx: top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
}

/** A box with that many pixels more on each side, as far as the picture goes. */
export function grownBox(
  box: PixelBox,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  byPx: number,
): PixelBox {
  const [left, top] = [Math.max(0, box.xPx - byPx), Math.max(0, box.yPx - byPx)];
  const right = Math.min(widthPx, box.xPx + box.widthPx + byPx);
  const bottom = Math.min(heightPx, box.yPx + box.heightPx + byPx);
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

function binary({ data }: Picture): Uint8Array {
  return data.map((value) => (value >= HALF ? 255 : 0));
}

function grow(core: Uint8Array, size: Picture, growPx: number): Uint8Array {
  if (growPx === 0) return core;
  const reach = growPx ** 2;
  if (growPx > 0) {
    const far = squaredDistances(core, size);
    return core.map((_, i) => (far[i]! <= reach ? 255 : 0));
  }
  const inside = squaredDistances(
    core.map((value) => 255 - value),
    size,
  );
  return core.map((value, i) => (value > 0 && inside[i]! > reach ? 255 : 0));
}
