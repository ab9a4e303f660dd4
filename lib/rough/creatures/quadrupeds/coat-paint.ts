import { material } from '../../pen/paint';
import type { Coat as CoatWord } from '../../vocabulary/creatures';
import type { Beast, CoatPaint } from './beast';
import { BLACK_FUR, WHITE_FUR } from '../materials';

/** What a coat changes in the paint that a kind has by nature. */
export const COAT_PAINT: Readonly<Record<CoatWord, Partial<CoatPaint>>> = {
  plain: { pattern: 'plain' },
  tabby: {
    base: material('#d9a666', { bw: 0.08, bwShade: 0.28 }),
    pale: WHITE_FUR,
    dark: material('#7d4f2a', { bw: 0.7, bwShade: 0.8 }),
    pattern: 'stripes',
  },
  tuxedo: { base: BLACK_FUR, pale: WHITE_FUR, dark: BLACK_FUR, pattern: 'tuxedo', eye: '#9fc25a' },
  calico: {
    base: WHITE_FUR,
    pale: material('#d98a45', { bw: 0.3, bwShade: 0.46 }),
    dark: material('#3a332f', { bw: 1, bwShade: 1 }),
    pattern: 'patches',
  },
  spotted: { base: WHITE_FUR, dark: material('#3a332f', { bw: 1, bwShade: 1 }), pattern: 'spots' },
  shiba: {
    base: material('#dba46a', { bw: 0.2, bwShade: 0.38 }),
    pale: WHITE_FUR,
    dark: material('#a8743f', { bw: 0.4, bwShade: 0.55 }),
    pattern: 'shiba',
  },
  white_belly: { pale: WHITE_FUR, pattern: 'belly' },
  black: { base: BLACK_FUR, pale: BLACK_FUR, dark: BLACK_FUR, pattern: 'plain', eye: '#e8c24a' },
  white: {
    base: WHITE_FUR,
    pale: WHITE_FUR,
    dark: material('#e6dfd2', { bw: 0.08, bwShade: 0.24 }),
    pattern: 'plain',
    eye: '#6f9ccf',
  },
  brown: {
    base: material('#96683f', { bw: 0.36, bwShade: 0.52 }),
    pale: material('#dcbc92', { bw: 0.06, bwShade: 0.24 }),
    dark: material('#5c3d26', { bw: 0.66, bwShade: 0.78 }),
    pattern: 'belly',
  },
  gray: {
    base: material('#a3a7ad', { bw: 0.24, bwShade: 0.42 }),
    pale: material('#e2e4e6', { bw: 0.02, bwShade: 0.2 }),
    dark: material('#62666e', { bw: 0.58, bwShade: 0.7 }),
    pattern: 'belly',
  },
  golden: {
    base: material('#e6c07e', { bw: 0.1, bwShade: 0.3 }),
    pale: material('#f8ecd0', { bw: 0, bwShade: 0.18 }),
    dark: material('#c08f4a', { bw: 0.34, bwShade: 0.5 }),
    pattern: 'belly',
  },
};

/** The paint of an animal in a coat; its natural one without. */
export function coatPaint(beast: Beast, coat: CoatWord | undefined): CoatPaint {
  return coat === undefined ? beast.coat : { ...beast.coat, ...COAT_PAINT[coat] };
}
