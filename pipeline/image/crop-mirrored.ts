import type { PixelBox } from './crop-picture';
import type { Picture } from './picture';

/** The pixels in a box that may go beyond the picture: there they are those at the other side of its edge, as in a mirror. */
export function cropMirrored({ widthPx, heightPx, channels, data }: Picture, box: PixelBox): Picture {
  const out = new Uint8Array(box.widthPx * box.heightPx * channels);
  const columns = Int32Array.from({ length: box.widthPx }, (_, x) => mirrored(box.xPx + x, widthPx) * channels);
  for (let y = 0; y < box.heightPx; y++) {
    const row = mirrored(box.yPx + y, heightPx) * widthPx * channels;
    let at = y * box.widthPx * channels;
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel++) out[at++] = data[row + column + channel]!;
    }
  }
  return { widthPx: box.widthPx, heightPx: box.heightPx, channels, data: out };
}

function mirrored(at: number, length: number): number {
  const period = 2 * length;
  const inside = ((at % period) + period) % period;
  return inside < length ? inside : period - 1 - inside;
}
