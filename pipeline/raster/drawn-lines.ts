import { gaussianBlur } from './gaussian-blur';
import { colourChannels, planeOf, type DrawnPixels, type Pixels } from './pixels';

const SURROUNDINGS_PX = 6;
/** Lines count from this difference on, and a drawing without any is not made of noise. */
const FAINT = 8;
const LEAST_SCALE = 16;

/**
 * The lines of a drawing or a photo, white on black: how much darker each pixel is than its surroundings in the channel that
 * shows least of it, so that the median line is half white.
 */
export function lineArt(pixels: Pixels): DrawnPixels {
  const darkness = leastDifference(pixels, (plane) => {
    const around = gaussianBlur(plane, { ...pixels, sigmaPx: SURROUNDINGS_PX });
    return around.map((value, at) => value - plane[at]!);
  });
  const lines = darkness.filter((value) => value > FAINT).sort();
  const scale = 127 / Math.max(LEAST_SCALE, medianOf(lines));
  return grey(pixels, (at) => Math.floor(Math.min(255, Math.max(0, darkness[at]! * scale))));
}

const FINE_PX = 0.5;
const COARSE_PX = 5;

/**
 * Rough strokes, white on black, where two blurs of a picture differ (after Winnemoeller, Kyprianidis and Olsen 2012,
 * "XDoG").
 * @param o.threshold 1..64: a higher one leaves fewer strokes
 */
export function scribble(pixels: Pixels, o: { readonly threshold: number }): DrawnPixels {
  const difference = leastDifference(pixels, (plane) => {
    const fine = gaussianBlur(plane, { ...pixels, sigmaPx: FINE_PX });
    return gaussianBlur(plane, { ...pixels, sigmaPx: COARSE_PX }).map((value, at) => value - fine[at]!);
  });
  return grey(pixels, (at) => (2 * Math.trunc(difference[at]!) > o.threshold ? 255 : 0));
}

/**
 * What is darker than a level as white on black: pencil and ink on paper.
 * @param o.level 0..255
 */
export function darkAsWhite(pixels: Pixels, o: { readonly level: number }): DrawnPixels {
  const lightest = leastDifference(pixels, (plane) => plane.map((value) => 255 - value));
  return grey(pixels, (at) => (255 - lightest[at]! < o.level ? 255 : 0));
}

/** The least of the channels at each pixel, after a change of each. */
function leastDifference(pixels: Pixels, change: (plane: Float32Array) => Float32Array): Float32Array {
  let least: Float32Array | null = null;
  for (let channel = 0; channel < colourChannels(pixels); channel++) {
    const plane = change(planeOf(pixels, channel));
    if (least === null) least = plane;
    else for (let at = 0; at < plane.length; at++) if (plane[at]! < least[at]!) least[at] = plane[at]!;
  }
  return least ?? new Float32Array(0);
}

function medianOf(sorted: Float32Array): number {
  if (sorted.length === 0) return 0;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function grey({ widthPx, heightPx }: Pixels, valueAt: (at: number) => number): DrawnPixels {
  const data = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < data.length; at++) data[at] = valueAt(at);
  return { widthPx, heightPx, channels: 1, data };
}
