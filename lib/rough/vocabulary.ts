/**
 * Every trait that the rough can draw, under its Danbooru tag (with underscores). The order of the lists is part of the
 * drawing: a seed picks by position, so a new trait goes to a list of its own or is left out of the sampling lists.
 */

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

export const SEXES = ['girl', 'boy'] as const;
export type Sex = (typeof SEXES)[number];

/** How old somebody looks; a teenager is what the first drawings show. */
export const AGES = ['child', 'teen', 'adult', 'elder'] as const;
export type Age = (typeof AGES)[number];

export const BUILDS = ['slim', 'average', 'sturdy'] as const;
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
};

export const BANGS = ['swept_bangs', 'blunt_bangs', 'parted_bangs', 'hair_over_one_eye', 'asymmetrical_bangs'] as const;
export type Bangs = (typeof BANGS)[number];

export const OUTFITS = [
  'school_uniform',
  'serafuku',
  'gakuran',
  'kimono',
  'hoodie',
  'armor',
  'dress',
  'suit',
  't-shirt',
  'maid',
  'witch_robe',
  'wizard_robe',
  'sweater',
] as const;
export type Outfit = (typeof OUTFITS)[number];
/** Outfits that only jointed figures wear; they are never sampled. */
export const FURTHER_OUTFITS = [
  'gym_uniform',
  'track_suit',
  'school_swimsuit',
  'miko',
  'nurse',
  'police_uniform',
  'military_uniform',
  'lab_coat',
  'overalls',
  'pajamas',
  'trench_coat',
  'leather_jacket',
  'cheerleader',
  'china_dress',
  'ninja',
  'tank_top',
  'santa_costume',
  'nun',
  'bodysuit',
  'butler',
  'casual_vest',
] as const;
export type FurtherOutfit = (typeof FURTHER_OUTFITS)[number];
export type AnyOutfit = Outfit | FurtherOutfit;
/** The outfits that a seed chooses from; a prompt may give anybody any outfit. */
export const SAMPLED_OUTFITS: Readonly<Record<Sex, readonly Outfit[]>> = {
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
};
/** The garment that carries an outfit's cloth colour in its tag, as in `blue_blazer`; null: its colour is not named. */
export const COLOURED_GARMENT: Readonly<Record<AnyOutfit, string | null>> = {
  school_uniform: 'blazer',
  serafuku: 'sailor_collar',
  gakuran: null,
  kimono: 'kimono',
  hoodie: 'hoodie',
  armor: 'trim',
  dress: 'dress',
  suit: null,
  't-shirt': 'shirt',
  maid: null,
  witch_robe: 'robe',
  wizard_robe: 'robe',
  sweater: 'sweater',
  gym_uniform: 'buruma',
  track_suit: 'track_suit',
  school_swimsuit: 'swimsuit',
  miko: null,
  nurse: null,
  police_uniform: 'necktie',
  military_uniform: 'military_uniform',
  lab_coat: 'shirt',
  overalls: 'overalls',
  pajamas: 'pajamas',
  trench_coat: 'coat',
  leather_jacket: 'jacket',
  cheerleader: 'skirt',
  china_dress: 'dress',
  ninja: null,
  tank_top: 'tank_top',
  santa_costume: null,
  nun: null,
  bodysuit: 'bodysuit',
  butler: null,
  casual_vest: 'vest',
};

export const SHIRT_PRINTS = ['plain', 'star', 'stripe'] as const;
export type ShirtPrint = (typeof SHIRT_PRINTS)[number];

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

export const EXPRESSIONS = [
  'smile',
  'grin',
  'open_mouth',
  'closed_mouth',
  'frown',
  'angry',
  'sad',
  'crying',
  'surprised',
  'embarrassed',
  'smug',
  'sleepy',
  'laughing',
  'scared',
  'tongue_out',
  'cat_mouth',
  'puffy_cheeks',
  'disgust',
  'nervous_smile',
  'yawning',
  'confused',
  'determined',
  'sparkling_eyes',
  'empty_eyes',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];
/** The expressions that a seed chooses from. */
export const SAMPLED_EXPRESSIONS: readonly Expression[] = EXPRESSIONS.slice(0, 14);

export const ARM_POSES = [
  'arms_at_sides',
  'crossed_arms',
  'waving',
  'v',
  'hands_on_hips',
  'pointing',
  'hand_on_chin',
  'clenched_hand',
  'holding_sword',
  'holding_book',
  'holding_umbrella',
  'arms_up',
  'hand_on_chest',
] as const;
export type ArmPose = (typeof ARM_POSES)[number];

export const EYE_STATES = ['open', 'closed_eyes', 'one_eye_closed'] as const;
export type EyeState = (typeof EYE_STATES)[number];

/** From where a person is seen; `three_quarter_left` and `profile_left` face the viewer's left. */
export const VIEWS = [
  'front',
  'from_behind',
  'three_quarter_left',
  'three_quarter_right',
  'profile_left',
  'profile_right',
] as const;
export type View = (typeof VIEWS)[number];

export const CAMERA_HEIGHTS = ['low', 'eye', 'high'] as const;
/** From below, at the height of the eyes, from above. */
export type CameraHeight = (typeof CAMERA_HEIGHTS)[number];

export const SCENES = [
  'simple_background',
  'cherry_blossoms',
  'sky',
  'night_sky',
  'classroom',
  'cityscape',
  'sunset',
  'grass_field',
  'sparkle_background',
  'speed_lines',
  'forest',
  'bedroom',
  'train_station',
  'ocean',
  'snow',
  'rain',
  'street',
  'castle',
  'dark_background',
  'library',
] as const;
export type Scene = (typeof SCENES)[number];
/** Backdrops that are no places: nothing to see when nobody stands before them. */
export const ABSTRACT_SCENES: readonly Scene[] = [
  'simple_background',
  'speed_lines',
  'sparkle_background',
  'dark_background',
];

export const SHOTS = ['close-up', 'portrait', 'upper_body', 'cowboy_shot', 'full_body'] as const;
export type Shot = (typeof SHOTS)[number];
/** Shots in which people are small before the scene; they are never sampled. */
export const FURTHER_SHOTS = ['wide_shot', 'very_wide_shot'] as const;
export type AnyShot = Shot | (typeof FURTHER_SHOTS)[number];

/** What manga lays over a picture to say how it feels. */
export const EFFECTS = ['emphasis_lines', 'motion_lines', 'sparkle', 'gloom_lines', 'heart', 'impact'] as const;
export type Effect = (typeof EFFECTS)[number];

export const STYLES = ['anime_coloring', 'manga', 'pastel_colors', 'high_contrast', 'sepia'] as const;
export type Style = (typeof STYLES)[number];

export const PLACES = ['center', 'on_left', 'on_right'] as const;
export type Place = (typeof PLACES)[number];
