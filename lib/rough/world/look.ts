import { clamp } from '../geometry/geometry';
import { multiplyHex } from '../pen/colour';
import { luminance } from '../pen/paint';

/** What a surface is made of: its colour and its share of black in ink and tone. */
export interface Look {
  /** Colour as six hexadecimal digits. */
  c: string;
  /** Share of black, 0 paper to 1 solid. */
  bw: number;
  /** Shines by itself: night and fog do not change it. */
  glow?: boolean;
  /** Has no lit and dark sides. */
  flat?: boolean;
}
const shareOf = (c: string): number => {
  const l = luminance(c);
  return l > 0.78 ? 0 : l < 0.27 ? 1 : clamp((0.8 - l) * 0.85, 0.1, 0.5);
};
/** A look from a colour; its share of black follows from its lightness unless given. */
export const L = (c: string, bw = shareOf(c), o: Partial<Look> = {}): Look => ({ c, bw, ...o });
/** The look of a light: lamps, screens, lit windows. */
export const GLOW = (c: string, bw = 0): Look => ({ c, bw, glow: true, flat: true });
/** One colour through another, as a coloured light does. */
export const mulHex = multiplyHex;
export const TAU = Math.PI * 2;
