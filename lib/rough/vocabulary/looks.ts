/** What people look like, under Danbooru tags (with underscores). Samples pick by position: a new word goes to the end of its list. */

/** An sRGB colour as `#rrggbb`. */
export type Hex = `#${string}`;

export const HAIR_COLOURS = [
  'black_hair',
  'brown_hair',
  'blonde_hair',
  'silver_hair',
  'white_hair',
  'red_hair',
  'pink_hair',
  'blue_hair',
  'green_hair',
  'purple_hair',
  'orange_hair',
  'aqua_hair',
] as const;
export type HairColour = (typeof HAIR_COLOURS)[number];
export const HAIR_PAINT: Readonly<Record<HairColour, Hex>> = {
  black_hair: '#2e2733',
  brown_hair: '#7a4a32',
  blonde_hair: '#f4cd62',
  silver_hair: '#c3cadd',
  white_hair: '#f6f5f8',
  red_hair: '#c8353c',
  pink_hair: '#f79cc0',
  blue_hair: '#4f7fd6',
  green_hair: '#5fae78',
  purple_hair: '#8b65c0',
  orange_hair: '#ee8a3c',
  aqua_hair: '#6fd0d0',
};

export const EYE_COLOURS = [
  'red_eyes',
  'blue_eyes',
  'green_eyes',
  'brown_eyes',
  'purple_eyes',
  'yellow_eyes',
  'pink_eyes',
  'aqua_eyes',
] as const;
export type EyeColour = (typeof EYE_COLOURS)[number];
export const EYE_PAINT: Readonly<Record<EyeColour, Hex>> = {
  red_eyes: '#d62a3f',
  blue_eyes: '#2f7fd8',
  green_eyes: '#2fa56b',
  brown_eyes: '#85502e',
  purple_eyes: '#8a4fc7',
  yellow_eyes: '#dca11d',
  pink_eyes: '#e8669f',
  aqua_eyes: '#25b3bd',
};

export const SKINS = ['fair_skin', 'light_skin', 'tan', 'dark_skin'] as const;
export type Skin = (typeof SKINS)[number];
export const SKIN_PAINT: Readonly<Record<Skin, Hex>> = {
  fair_skin: '#ffe7d8',
  light_skin: '#fbdcc6',
  tan: '#e9b48c',
  dark_skin: '#b9795a',
};

export const CLOTH_COLOURS = [
  'black',
  'white',
  'red',
  'blue',
  'green',
  'yellow',
  'pink',
  'purple',
  'brown',
  'grey',
] as const;
export type ClothColour = (typeof CLOTH_COLOURS)[number];
export const CLOTH_PAINT: Readonly<Record<ClothColour, Hex>> = {
  black: '#34333d',
  white: '#f6f6f9',
  red: '#c9404f',
  blue: '#4a6fc0',
  green: '#3f7a58',
  yellow: '#e8b64a',
  pink: '#ee9dbb',
  purple: '#7a56a0',
  brown: '#8a5f43',
  grey: '#8b92a0',
};

/** `other`: neither, or nobody says. */
export const SEXES = ['girl', 'boy', 'other'] as const;
export type Sex = (typeof SEXES)[number];

/** How old somebody looks; a teenager is what the first drawings show. */
export const AGES = ['child', 'teen', 'adult', 'elder'] as const;
export type Age = (typeof AGES)[number];

export const BUILDS = ['slim', 'average', 'sturdy', 'muscular', 'heavy'] as const;
export type BodyBuild = (typeof BUILDS)[number];

export const HAIR_STYLES = [
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
  'spiked_hair',
  'messy_hair',
] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];
/** Styles that only jointed figures have; they are never sampled. */
export const FURTHER_HAIR_STYLES = [
  'low_twintails',
  'two_side_up',
  'one_side_up',
  'half_updo',
  'single_hair_bun',
  'low_tied_hair',
  'single_braid',
  'wavy_hair',
  'curly_hair',
  'afro',
  'wolf_cut',
  'pixie_cut',
  'slicked_back_hair',
  'undercut',
  'mohawk',
  'buzz_cut',
  'hair_rings',
  'hime_cut',
  'quad_tails',
] as const;
export type FurtherHairStyle = (typeof FURTHER_HAIR_STYLES)[number];
export type AnyHairStyle = HairStyle | FurtherHairStyle;

export const BANGS = ['swept_bangs', 'blunt_bangs', 'parted_bangs', 'hair_over_one_eye', 'asymmetrical_bangs'] as const;
export type Bangs = (typeof BANGS)[number];

export const ACCESSORIES = [
  'glasses',
  'hair_ribbon',
  'hairclip',
  'cat_ears',
  'fox_ears',
  'horns',
  'hat',
  'eyepatch',
  'scar',
  'headphones',
  'choker',
  'scarf',
  'pointy_ears',
  'halo',
  'freckles',
  'earrings',
  'ahoge',
  'streaked_hair',
  'hair_flower',
  'mole',
] as const;
export type Accessory = (typeof ACCESSORIES)[number];

/** How hair reads in ink and tone, where its colour should not decide. */
export const HAIR_INKS = ['black', 'tone', 'white'] as const;
