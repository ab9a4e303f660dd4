import { luminance, material, mixHex, type Material } from '../pen/paint';
import { CLOTH_PAINT, type ClothColour } from '../vocabulary';
import type { ClothInk } from '../vocabulary/outfits';
import type { Cloth } from './clothing';

/** How the named colours read in ink and tone, so that two people in a scene differ: share of black. */
const TONE_OF: Readonly<Record<ClothColour, number>> = {
  black: 1,
  white: 0,
  red: 0.45,
  blue: 0.325,
  green: 0.25,
  yellow: 0.075,
  pink: 0.1,
  purple: 0.5,
  brown: 0.4,
  grey: 0.175,
};

/** A cloth of a colour and a given share of black in ink and tone. */
export function inked(base: string, bw: number): Material {
  return material(base, { bw, bwShade: bw >= 0.93 ? 1 : Math.min(0.7, Math.max(0.2, bw + 0.24)) });
}

export const isClothColour = (word: string): word is ClothColour => word in CLOTH_PAINT;

/** A named colour as cloth; a person's cloth may be asked to read white, toned or black. */
export function dye(colour: string, ink: ClothInk = 'auto'): Material {
  const name = isClothColour(colour) ? colour : 'grey',
    base = CLOTH_PAINT[name];
  if (ink === 'auto') return inked(base, TONE_OF[name]);
  return inked(base, ink === 'white' ? 0 : ink === 'black' ? 1 : Math.min(0.45, Math.max(0.2, TONE_OF[name])));
}

const NIGHT = '#14141d',
  PAPER = '#ffffff';

/** A darker cloth of the same colour: uniforms, robes, leather. Read as black once it is dark enough. */
export function darker(cloth: Material, share: number): Material {
  const base = mixHex(cloth.base, NIGHT, share);
  return inked(base, luminance(base) < (share >= 0.3 ? 0.36 : 0.27) ? 1 : Math.min(0.6, cloth.bw + share * 0.55));
}

/** A lighter cloth of the same colour. */
export function lighter(cloth: Material, share: number): Material {
  return inked(
    mixHex(cloth.base, PAPER, share),
    Math.max(0, cloth.bw === 1 ? 0.55 - share * 0.6 : cloth.bw * (1 - share * 1.25)),
  );
}

export const baseOf = (cloth: Cloth): string => (typeof cloth === 'string' ? cloth : cloth.base);

/** The inner side of a garment. */
export const lining = (cloth: Cloth): string => mixHex(baseOf(cloth), '#241c30', 0.55);

/** The same cloth a little darker: flaps, straps, pockets. */
export function darkened(cloth: Cloth): Material {
  const m = typeof cloth === 'string' ? material(cloth) : cloth;
  return inked(mixHex(m.base, NIGHT, 0.22), m.bw >= 0.93 ? 1 : Math.min(0.6, m.bw + 0.14));
}

/** The same cloth where it lies on another: if both read alike in ink, it turns black or white. */
export function against(cloth: Material, ground: Material): Material {
  if (Math.abs(cloth.bw - ground.bw) >= 0.18) return cloth;
  if (ground.bw >= 0.93) return inked(cloth.base, luminance(cloth.base) < 0.3 ? 0.25 : 0);
  return inked(cloth.base, ground.bw < 0.55 && luminance(cloth.base) < 0.46 ? 1 : ground.bw > 0.12 ? 0 : 0.35);
}

/** A print: white on dark and toned cloth, dark on light cloth. */
export const printOn = (cloth: Material, ground: Material): Material =>
  inked(cloth.base, ground.bw >= 0.3 ? 0 : cloth.bw < 0.3 || ground.bw > 0.1 ? 1 : cloth.bw);

/** Trousers or a skirt of a colour under a top: a figure has black, white and one tone, not three tones. */
export function beside(base: string, top: Cloth): Material {
  const m = typeof top === 'string' ? material(top) : top;
  if (m.bw >= 0.8) return inked(base, 0.12);
  if (m.bw < 0.15) return inked(base, luminance(base) < 0.3 ? 1 : 0.3);
  return inked(base, luminance(base) < 0.5 ? 1 : 0);
}
