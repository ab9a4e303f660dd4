import { HAIR_STYLES, type AnyHairStyle, FURTHER_HAIR_STYLES, type HairStyle } from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

export const HAIR_LENGTHS = ['short', 'medium', 'long', 'very_long'] as const;
export type HairLength = (typeof HAIR_LENGTHS)[number];
export const HAIR_LENGTH_WORDS: WordTable<HairLength> = new Map<string, HairLength>([
  ['short hair', 'short'],
  ['very short hair', 'short'],
  ['medium hair', 'medium'],
  ['medium length hair', 'medium'],
  ['shoulder-length hair', 'medium'],
  ['long hair', 'long'],
  ['straight hair', 'long'],
  ['very long hair', 'very_long'],
  ['absurdly long hair', 'very_long'],
]);

/** How hair of a length looks where no style is named. */
export const STYLE_OF_LENGTH: Readonly<Record<HairLength, HairStyle>> = {
  short: 'short_hair',
  medium: 'bob_cut',
  long: 'long_hair',
  very_long: 'very_long_hair',
};

/** Cut or tied hair: a form of its own. */
export type ShapedStyle = Exclude<AnyHairStyle, 'short_hair' | 'long_hair' | 'very_long_hair'>;
const SHAPED_STYLES: readonly ShapedStyle[] = [
  ...HAIR_STYLES.filter((style) => style !== 'short_hair' && style !== 'long_hair' && style !== 'very_long_hair'),
  ...FURTHER_HAIR_STYLES,
];
export const SHAPED_STYLE_WORDS: WordTable<ShapedStyle> = vocabularyTable(SHAPED_STYLES, {
  bob_cut: 'bob, bobbed hair',
  twintails: 'twin tails, pigtails, high twintails, twin-tails',
  ponytail: 'high ponytail, pony tail',
  side_ponytail: 'side tail, side-tail',
  twin_braids: 'braids, braided hair, pigtail braids, low twin braids',
  double_bun: 'double buns, hair buns, twin buns, cone hair bun',
  drill_hair: 'twin drills, drills, ringlets, curly twintails, drill sidelocks',
  spiked_hair: 'spiky hair, spikey hair',
  messy_hair: 'unkempt hair, wild hair, tousled hair, bedhead, disheveled hair',
  low_twintails: 'low twin tails, low pigtails, low twin-tails',
  two_side_up: 'two sides up, twin side up',
  one_side_up: 'one-side up',
  half_updo: 'half up, half-up, half up half down, half ponytail, half-ponytail',
  single_hair_bun: 'hair bun, bun, chignon, updo',
  low_tied_hair: 'low-tied hair, low-tied long hair, tied hair, low-tied sidelocks',
  single_braid: 'braid, side braid, french braid, braided ponytail',
  wavy_hair: 'wavy long hair, waves in hair',
  curly_hair: 'curls, frizzy hair, permed hair',
  afro: 'afro hair',
  wolf_cut: 'wolfcut, shag cut',
  pixie_cut: 'pixie hair',
  slicked_back_hair: 'hair slicked back, slicked-back hair, hair pulled back, swept-back hair',
  undercut: 'fade cut, shaved sides',
  mohawk: 'mohawk hair',
  buzz_cut: 'shaved head, very short cut',
  hair_rings: 'hair ring, hair loops',
  hime_cut: 'princess cut',
  quad_tails: 'quad tails, four tails',
});
/** The lengths that a shaped style has anyway. */
export const LENGTHS_OF_STYLE: Readonly<Record<ShapedStyle, readonly HairLength[]>> = {
  bob_cut: ['short', 'medium'],
  twintails: ['long', 'very_long'],
  ponytail: ['long', 'very_long'],
  side_ponytail: ['long', 'very_long'],
  twin_braids: ['long', 'very_long'],
  double_bun: [],
  drill_hair: ['long', 'very_long'],
  spiked_hair: ['short', 'medium'],
  messy_hair: ['short', 'medium'],
  low_twintails: ['long', 'very_long'],
  two_side_up: ['long', 'very_long'],
  one_side_up: ['long', 'very_long'],
  half_updo: ['medium', 'long', 'very_long'],
  single_hair_bun: [],
  low_tied_hair: ['long', 'very_long'],
  single_braid: ['long', 'very_long'],
  wavy_hair: ['medium', 'long', 'very_long'],
  curly_hair: ['medium', 'long'],
  afro: ['short', 'medium'],
  wolf_cut: ['short', 'medium'],
  pixie_cut: ['short'],
  slicked_back_hair: ['short', 'medium'],
  undercut: ['short'],
  mohawk: ['short'],
  buzz_cut: ['short'],
  hair_rings: ['long', 'very_long'],
  hime_cut: ['long', 'very_long'],
  quad_tails: ['long', 'very_long'],
};
