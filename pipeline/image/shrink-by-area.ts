import type { Picture } from './picture';

/**
 * The picture made smaller by a whole factor: each pixel is the mean of `factor` x `factor` pixels, rounded to nearest.
 * Both sides must be multiples of the factor; alpha is averaged as a channel of its own.
 * @throws RangeError when they are not
 */
export function shrinkByArea(picture: Picture, factor: number): Picture {
  const { channels, data } = picture;
  const widthPx = picture.widthPx / factor;
  const heightPx = picture.heightPx / factor;
  if (!Number.isInteger(factor) || !Number.isInteger(widthPx) || !Number.isInteger(heightPx)) {
    throw new RangeError(`${picture.widthPx}x${picture.heightPx} can't be shrunk by ${factor} exactly`);
  }
  const small = new Uint8Array(widthPx * heightPx * channels);
  const rowLength = picture.widthPx * channels;
  const count = factor * factor;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (let row = 0; row < factor; row++) {
          const from = (y * factor + row) * rowLength + x * factor * channels + c;
          for (let column = 0; column < factor; column++) sum += data[from + column * channels]!;
        }
        small[(y * widthPx + x) * channels + c] = Math.floor((sum + count / 2) / count);
      }
    }
  }
  return { widthPx, heightPx, channels, data: small };
}
