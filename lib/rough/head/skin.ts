import { luminance, material, type Material } from '../pen/paint';

const channels = (colour: string): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};
const hexOf = (r: number, g: number, b: number): string => {
  const byte = (v: number): string =>
    Math.round(Math.min(255, Math.max(0, v)))
      .toString(16)
      .padStart(2, '0');
  return `#${byte(r)}${byte(g)}${byte(b)}`;
};

/**
 * The material of a skin of any colour (`#rrggbb`). Human skins get a warm shadow, others a cool one; in ink and tone
 * even the deepest is a tone, never black, so that the features stay readable.
 */
export function skinMaterial(colour: string): Material {
  const [r, g, b] = channels(colour);
  const isWarm = r >= g && g >= b - 12 && r - b > 8;
  const shade = isWarm ? hexOf(r * 0.89, g * 0.77, b * 0.73) : hexOf(r * 0.78, g * 0.77, b * 0.84);
  const light = luminance(colour);
  const bw = light > 0.71 ? 0 : Math.min(0.36, 0.1 + (0.71 - light) * 0.5);
  return material(colour, { shade, bw, bwShade: bw + (bw > 0 ? 0.2 : 0.2 + (0.9 - light) * 0.1) });
}
