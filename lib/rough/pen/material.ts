import { clamp } from '../geometry/geometry';
import { channelsOf, hexOf, luminance, mixHex } from './colour';

/** The ink of every line, before a finish changes it. */
export const INK = '#17141a';

/** A share of black from which an area is solid black. */
export const SOLID = 0.93;

/** What something is made of: its colours, and how it reads in ink and tone. */
export interface Material {
  /** `#rrggbb` of the flat. */
  base: string;
  /** Of its one shadow. */
  shade: string;
  /** Of its one highlight. */
  light: string;
  /** Ink and tone: share of black of the flat, 0 paper white to 1 solid black. */
  bw: number;
  /** The same of its shadow. */
  bwShade: number;
}

/**
 * A material from one colour: the shadow is multiplied by a cool violet, the light goes towards warm white; light
 * colours are paper, dark ones black, those between tones of 10 to 50 per cent (TECHNIQUE.md 1).
 */
export function material(base: string, changes: Partial<Material> = {}): Material {
  const [red, green, blue] = channelsOf(base);
  const brightness = luminance(base);
  const bw = brightness > 0.8 ? 0 : brightness < 0.3 ? 1 : clamp((0.82 - brightness) * 0.85, 0.1, 0.5);
  return {
    base,
    shade: hexOf(red * 0.72, green * 0.66, blue * 0.8),
    light: mixHex(base, '#fffaf0', 0.55),
    bw,
    bwShade: bw === 1 ? 1 : clamp(bw + 0.24, 0.22, 0.7),
    ...changes,
  };
}

/** Skins whose shadows are warmer than a multiplied violet. */
export const SKIN = {
  fair: material('#ffe6d6', { shade: '#f0b8a6', bw: 0, bwShade: 0.2 }),
  tan: material('#f2c8a2', { shade: '#d29a7c', bw: 0, bwShade: 0.22 }),
  brown: material('#b87a55', { shade: '#8c5340', bw: 0.22, bwShade: 0.42 }),
  dark: material('#7d4d38', { shade: '#57312a', bw: 0.34, bwShade: 0.55 }),
};
