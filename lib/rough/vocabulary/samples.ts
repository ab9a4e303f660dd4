import type { HairStyle, Sex } from './looks';
import type { OutfitName } from './outfits';
import { EXPRESSIONS, type Expression } from './states';

/** The styles that a seed chooses from; a prompt may give anybody any style. */
export const SAMPLED_HAIR_STYLES: Readonly<Record<Sex, readonly HairStyle[]>> = {
  girl: [
    'long_hair',
    'very_long_hair',
    'short_hair',
    'bob_cut',
    'twintails',
    'ponytail',
    'side_ponytail',
    'twin_braids',
    'double_bun',
    'drill_hair',
  ],
  boy: ['short_hair', 'spiked_hair', 'messy_hair', 'bob_cut', 'ponytail', 'long_hair'],
  other: ['short_hair', 'messy_hair', 'bob_cut', 'ponytail', 'long_hair'],
};

/** The outfits that a seed chooses from; a prompt may give anybody any outfit. */
export const SAMPLED_OUTFITS: Readonly<Record<Sex, readonly OutfitName[]>> = {
  girl: [
    'school_uniform',
    'serafuku',
    'kimono',
    'hoodie',
    'armor',
    'dress',
    't-shirt',
    'maid',
    'witch_robe',
    'sweater',
  ],
  boy: ['school_uniform', 'gakuran', 'kimono', 'hoodie', 'armor', 'suit', 't-shirt', 'wizard_robe', 'sweater'],
  other: ['kimono', 'hoodie', 'armor', 'suit', 't-shirt', 'sweater'],
};

/** The expressions that a seed chooses from. */
export const SAMPLED_EXPRESSIONS: readonly Expression[] = EXPRESSIONS.slice(0, 14);
