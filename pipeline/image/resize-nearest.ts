import type { Picture } from './picture';

/** The picture at another size, each pixel the one whose place holds its centre: no new values, for masks and tones. */
export function resizeNearest(
  picture: Picture,
  size: { readonly widthPx: number; readonly heightPx: number },
): Picture {
  const { channels, data } = picture;
  const { widthPx, heightPx } = size;
  const resized = new Uint8Array(widthPx * heightPx * channels);
  for (let y = 0; y < heightPx; y++) {
    const fromY = Math.floor(((y + 0.5) * picture.heightPx) / heightPx);
    for (let x = 0; x < widthPx; x++) {
      const from = (fromY * picture.widthPx + Math.floor(((x + 0.5) * picture.widthPx) / widthPx)) * channels;
      const to = (y * widthPx + x) * channels;
      for (let c = 0; c < channels; c++) resized[to + c] = data[from + c]!;
    }
  }
  return { widthPx, heightPx, channels, data: resized };
}
