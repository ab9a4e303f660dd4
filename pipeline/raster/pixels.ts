/** A picture's pixels, row by row: grey, RGB, or RGBA whose alpha is left out of account. */
export interface Pixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 1 | 3 | 4;
  readonly data: ArrayLike<number>;
}

/** What a kernel gives: grey or RGB. */
export interface DrawnPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Channels that show colour. */
export function colourChannels({ channels }: Pixels): 1 | 3 {
  return channels === 1 ? 1 : 3;
}

/**
 * One channel of a picture.
 * @returns float32 [heightPx, widthPx], 0..255
 */
export function planeOf({ widthPx, heightPx, channels, data }: Pixels, channel: number): Float32Array {
  const plane = new Float32Array(widthPx * heightPx);
  for (let at = 0; at < plane.length; at++) plane[at] = data[at * channels + channel]!;
  return plane;
}

/**
 * Luma of a picture (Rec. 601).
 * @returns float32 [heightPx, widthPx], 0..255
 */
export function lumaOf(pixels: Pixels): Float32Array {
  if (pixels.channels === 1) return planeOf(pixels, 0);
  const { widthPx, heightPx, channels, data } = pixels;
  const plane = new Float32Array(widthPx * heightPx);
  for (let at = 0; at < plane.length; at++) {
    const i = at * channels;
    plane[at] = 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
  }
  return plane;
}

/** A value as a byte, rounded. */
export function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
