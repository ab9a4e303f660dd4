import { gaussianBlur } from './gaussian-blur';
import { lumaOf, type Pixels } from './pixels';

/** What of a picture is ink. */
interface InkRule {
  /** From 0 to 255: what is darker is ink, whatever lies round it. */
  readonly level: number;
  /** From 1 to 255: what is darker by this than what lies round it is ink as well; null asks nothing of it. */
  readonly contrast: number | null;
  /** Side of the square that lies round a pixel, in pixels. */
  readonly aroundPx: number;
}

/** Grain finer than this is no line, in pixels. */
const GRAIN_PX = 0.7;
/** A line is as wide as it is at this share of its contrast: smooth edges make it no wider. */
const EDGE_SHARE = 0.5;
/** How far from an edge a line's full contrast is looked for, in pixels. */
const EDGE_REACH_PX = 3;

/**
 * Where a picture has ink: by a fixed level, and by how much darker a place is than the mean of the square round it (Bradley
 * and Roth, “Adaptive Thresholding Using the Integral Image”, 2007), so that faint lines on a grey ground count too.
 * @returns uint8 [heightPx, widthPx], 1 where there is ink
 */
export function inkMask(pixels: Pixels, { level, contrast, aroundPx }: InkRule): Uint8Array {
  const luma = lumaOf(pixels);
  const mask = new Uint8Array(luma.length);
  for (let at = 0; at < mask.length; at++) if (luma[at]! < level) mask[at] = 1;
  if (contrast === null || luma.length === 0) return mask;
  const fine = gaussianBlur(luma, { ...pixels, sigmaPx: GRAIN_PX });
  const around = meanAround(luma, pixels, Math.max(1, Math.round((aroundPx - 1) / 2)));
  const darker = new Float32Array(luma.length);
  for (let at = 0; at < darker.length; at++) darker[at] = around[at]! - fine[at]!;
  const most = maxAround(darker, pixels, EDGE_REACH_PX);
  for (let at = 0; at < mask.length; at++)
    if (darker[at]! > contrast && darker[at]! > EDGE_SHARE * most[at]!) mask[at] = 1;
  return mask;
}

/**
 * The greatest value in the square round each pixel.
 * @param plane [heightPx, widthPx]
 * @returns a new plane
 */
export function maxAround(
  plane: Float32Array,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  reachPx: number,
): Float32Array {
  const across = plane.slice();
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      let most = plane[y * widthPx + x]!;
      const last = Math.min(widthPx - 1, x + reachPx);
      for (let near = Math.max(0, x - reachPx); near <= last; near++) most = Math.max(most, plane[y * widthPx + near]!);
      across[y * widthPx + x] = most;
    }
  const result = across.slice();
  for (let y = 0; y < heightPx; y++) {
    const last = Math.min(heightPx - 1, y + reachPx);
    for (let near = Math.max(0, y - reachPx); near <= last; near++)
      for (let x = 0; x < widthPx; x++)
        result[y * widthPx + x] = Math.max(result[y * widthPx + x]!, across[near * widthPx + x]!);
  }
  return result;
}

/** The mean of the square round each pixel, as far as it lies in the picture, from sums over rectangles. */
function meanAround(
  plane: Float32Array,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  reach: number,
): Float32Array {
  const stride = widthPx + 1;
  const sums = new Float64Array(stride * (heightPx + 1));
  for (let y = 0; y < heightPx; y++) {
    let row = 0;
    for (let x = 0; x < widthPx; x++) {
      row += plane[y * widthPx + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const means = new Float32Array(plane.length);
  for (let y = 0; y < heightPx; y++) {
    const [upper, lower] = [Math.max(0, y - reach) * stride, Math.min(heightPx, y + reach + 1) * stride];
    const rows = (lower - upper) / stride;
    for (let x = 0; x < widthPx; x++) {
      const [left, right] = [Math.max(0, x - reach), Math.min(widthPx, x + reach + 1)];
      const sum = sums[lower + right]! - sums[upper + right]! - sums[lower + left]! + sums[upper + left]!;
      means[y * widthPx + x] = sum / (rows * (right - left));
    }
  }
  return means;
}
