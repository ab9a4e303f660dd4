import { readPngChunks, writePngChunks, type PngChunk } from './png-chunks';

const METRES_PER_INCH = 0.0254;

/**
 * The PNG file with this resolution in its `pHYs` chunk (W3C PNG, 11.3.4.3), or without one: libvips writes 1000 pixels a metre
 * (25.4 dpi) where nobody said any, so that layout programs place the picture metres wide.
 * @param dpi null says nothing
 */
export function withDensity(png: Uint8Array, dpi: number | null): Uint8Array {
  const [header, ...rest] = readPngChunks(png).filter(({ type }) => type !== 'pHYs');
  if (!header) throw new RangeError('a PNG file has chunks');
  return writePngChunks(dpi === null ? [header, ...rest] : [header, densityChunk(dpi), ...rest]);
}

function densityChunk(dpi: number): PngChunk {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return { type: 'pHYs', data };
}
