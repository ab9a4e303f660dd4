import { loadImage } from '@/lib/client/load-image';
import type { PixelPicture } from '@/lib/domain/characters/read-colours';
import type { PixelMask } from '@/lib/domain/region/mask-shape';

const known = new Map<string, Promise<PixelPicture>>();
const MOST_KNOWN = 12;

/**
 * The pixels of a picture at an address, which are kept for the next time.
 * @throws Error where it can't be loaded or read
 */
export function readPixels(address: string): Promise<PixelPicture> {
  const before = known.get(address);
  if (before !== undefined) return before;
  const reading = pixelsOf(address);
  known.set(address, reading);
  for (const old of [...known.keys()].slice(0, Math.max(0, known.size - MOST_KNOWN))) known.delete(old);
  reading.catch(() => known.delete(address));
  return reading;
}

/** Where a drawing of black and white is white. */
export async function readMask(svg: string): Promise<PixelMask> {
  const { widthPx, heightPx, data } = await pixelsOf(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  return {
    widthPx,
    heightPx,
    data: Uint8Array.from({ length: widthPx * heightPx }, (_, index) => ((data[index * 4] ?? 0) > 127 ? 1 : 0)),
  };
}

async function pixelsOf(address: string): Promise<PixelPicture> {
  const image = await loadImage(address);
  const { naturalWidth: widthPx, naturalHeight: heightPx } = image;
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to read a picture with.');
  context.drawImage(image, 0, 0);
  return { widthPx, heightPx, data: context.getImageData(0, 0, widthPx, heightPx).data };
}
