import type { Hex } from './vocabulary';

function channels(colour: Hex): readonly [number, number, number] {
  const value = parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour `share` (0..1) of the way from one to the other, mixed in sRGB. */
export function mixColours(from: Hex, to: Hex, share: number): Hex {
  const [red, green, blue] = channels(from);
  const [toRed, toGreen, toBlue] = channels(to);
  const mix = (a: number, b: number): string => {
    const value = Math.round(a + (b - a) * share);
    return Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0');
  };
  return `#${mix(red, toRed)}${mix(green, toGreen)}${mix(blue, toBlue)}`;
}

/** The colour in shadow: towards a dark violet, as anime colouring does. */
export function darken(colour: Hex, share = 0.28): Hex {
  return mixColours(colour, '#1c1030', share);
}

/** The colour in light: towards white. */
export function lighten(colour: Hex, share = 0.45): Hex {
  return mixColours(colour, '#ffffff', share);
}
