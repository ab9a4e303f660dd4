import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { Picture } from '@/pipeline/image';

const deflate = promisify(deflateRaw);

/** Pixels that what writes PSD files asks for one layer after another: RGBA, packed while nobody looks at them. */
export interface PackedPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The pixels that were looked at last, which are read several times in a row. */
let open: { readonly of: Uint8Array; readonly data: Uint8Array } | null = null;

/** Lets go of the pixels that were looked at last. */
export function closePixels(): void {
  open = null;
}

/** Packs an RGBA picture, so that a page's layers take little memory until each is written. */
export async function packPixels({ widthPx, heightPx, data }: Picture): Promise<PackedPixels> {
  const packed = await deflate(data, { level: 1 });
  return {
    width: widthPx,
    height: heightPx,
    get data() {
      if (open?.of !== packed) open = { of: packed, data: inflateRawSync(packed) };
      return open.data;
    },
  };
}

/** A picture with an alpha channel that lets nothing through. @param picture RGB, or one channel */
export function opaque({ widthPx, heightPx, channels, data }: Picture): Picture {
  const filled = new Uint8Array(widthPx * heightPx * 4).fill(255);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      filled[4 * pixel + channel] = data[pixel * channels + (channels === 1 ? 0 : channel)] ?? 0;
    }
  }
  return { widthPx, heightPx, channels: 4, data: filled };
}
