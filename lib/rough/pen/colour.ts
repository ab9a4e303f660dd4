import { clamp } from '../geometry/geometry';

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channelsOf(colour: string): [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `#rrggbb` of channels, which are rounded and kept in 0 to 255. */
export function hexOf(red: number, green: number, blue: number): string {
  const part = (value: number): string =>
    Math.round(clamp(value, 0, 255))
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** From `a` (share 0) to `b` (share 1), in sRGB. */
export function mixHex(a: string, b: string, share: number): string {
  const [r0, g0, b0] = channelsOf(a);
  const [r1, g1, b1] = channelsOf(b);
  return hexOf(r0 + (r1 - r0) * share, g0 + (g1 - g0) * share, b0 + (b1 - b0) * share);
}

/** One colour as a filter over the other, as multiplied layers are. */
export function multiplyHex(a: string, b: string): string {
  const [r0, g0, b0] = channelsOf(a);
  const [r1, g1, b1] = channelsOf(b);
  return hexOf((r0 * r1) / 255, (g0 * g1) / 255, (b0 * b1) / 255);
}

/** Brightness as the eye weighs it (Rec. 601 weights on sRGB), 0 black to 1 white. */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour);
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}
