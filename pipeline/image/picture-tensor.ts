import type { Picture } from './picture';

/**
 * The picture's colours as the VAE encoder takes them: byte / 255 * 2 - 1 in float32 arithmetic.
 * @returns float32 [1, 3, heightPx, widthPx] in -1..1; grey is repeated, alpha left out
 */
export function pictureToSigned(picture: Picture): Float32Array {
  return toPlanes(
    picture,
    Float32Array.from({ length: 256 }, (_, byte) => Math.fround(byte / 255) * 2 - 1),
  );
}

/**
 * The picture's colours in 0..1: byte / 255.
 * @returns float32 [1, 3, heightPx, widthPx] in 0..1; grey is repeated, alpha left out
 */
export function pictureToUnit(picture: Picture): Float32Array {
  return toPlanes(
    picture,
    Float32Array.from({ length: 256 }, (_, byte) => byte / 255),
  );
}

/**
 * Pixels of a decoder as pictures, rounded as the recorded pictures were: (clip(y, -1, 1) + 1) * 127.5 + 0.5 in
 * float32, cut to a byte.
 * @param values float32 [batch, 3, heightPx, widthPx] in about -1..1; NaN becomes black
 * @returns one RGB picture each
 */
export function signedToPictures(
  values: Float32Array,
  shape: readonly [batch: number, channels: number, heightPx: number, widthPx: number],
): Picture[] {
  return fromPlanes(values, shape, (value) => {
    const clipped = Math.min(1, Math.max(-1, value));
    return Math.fround(Math.fround(Math.fround(clipped + 1) * 127.5) + 0.5);
  });
}

/**
 * Pixels in 0..1 as pictures, each byte the nearest to value * 255.
 * @param values float32 [batch, 3, heightPx, widthPx]; what lies outside 0..1 is clamped
 * @returns one RGB picture each
 */
export function unitToPictures(
  values: Float32Array,
  shape: readonly [batch: number, channels: number, heightPx: number, widthPx: number],
): Picture[] {
  return fromPlanes(values, shape, (value) => Math.min(1, Math.max(0, value)) * 255 + 0.5);
}

function toPlanes({ widthPx, heightPx, channels, data }: Picture, table: Float32Array): Float32Array {
  const area = widthPx * heightPx;
  const planes = new Float32Array(area * 3);
  for (let colour = 0; colour < 3; colour++) {
    const offset = channels === 1 ? 0 : colour;
    for (let i = 0; i < area; i++) planes[colour * area + i] = table[data[i * channels + offset]!]!;
  }
  return planes;
}

function fromPlanes(
  values: Float32Array,
  [batch, channels, heightPx, widthPx]: readonly [number, number, number, number],
  toByte: (value: number) => number,
): Picture[] {
  const area = widthPx * heightPx;
  if (channels !== 3 || values.length !== batch * area * 3) {
    throw new RangeError(
      `${values.length} values are not [${batch}, ${channels}, ${heightPx}, ${widthPx}] of three colours`,
    );
  }
  return Array.from({ length: batch }, (_, picture) => {
    const data = new Uint8Array(area * 3);
    for (let colour = 0; colour < 3; colour++) {
      const from = (picture * 3 + colour) * area;
      for (let i = 0; i < area; i++) data[i * 3 + colour] = toByte(values[from + i]!);
    }
    return { widthPx, heightPx, channels: 3, data };
  });
}
