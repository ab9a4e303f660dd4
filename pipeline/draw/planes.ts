import type { PixelBox } from '../image/crop-picture';

/** Float values of one picture or of features: [channels, height, width]. */
export interface Planes {
  readonly data: Float32Array;
  readonly channels: number;
  readonly heightPx: number;
  readonly widthPx: number;
}

/** Planes of zeros. */
export function emptyPlanes(size: Omit<Planes, 'data'>): Planes {
  return { ...size, data: new Float32Array(size.channels * size.heightPx * size.widthPx) };
}

/** The values within the box. */
export function cropPlanes(planes: Planes, box: PixelBox): Planes {
  const cropped = emptyPlanes({ ...planes, heightPx: box.heightPx, widthPx: box.widthPx });
  copyPlanes({ planes, xPx: box.xPx, yPx: box.yPx }, { planes: cropped, xPx: 0, yPx: 0 }, box);
  return cropped;
}

interface Corner {
  readonly planes: Planes;
  readonly xPx: number;
  readonly yPx: number;
}

/** Copies a box of this size from one corner to another. */
export function copyPlanes(from: Corner, to: Corner, size: Pick<PixelBox, 'widthPx' | 'heightPx'>): void {
  const at = ({ planes, xPx, yPx }: Corner, channel: number, row: number) =>
    (channel * planes.heightPx + yPx + row) * planes.widthPx + xPx;
  for (let channel = 0; channel < from.planes.channels; channel++) {
    for (let row = 0; row < size.heightPx; row++) {
      const start = at(from, channel, row);
      to.planes.data.set(from.planes.data.subarray(start, start + size.widthPx), at(to, channel, row));
    }
  }
}
