/**
 * Further words for how people look, under Danbooru-like tags. All of them are optional: who has none is drawn as the
 * words of `vocabulary.ts` say. Sides are those that the viewer sees when the face looks at them, as with eye colours.
 */

/** An sRGB colour as `#rrggbb`. */
type Hex = `#${string}`;

/** Skins beyond the first four, from pale to deep, then those of other worlds. */
export const SKIN_TONES = [
  'pale_skin',
  'porcelain_skin',
  'rosy_skin',
  'golden_skin',
  'olive_skin',
  'tanned_skin',
  'brown_skin',
  'deep_brown_skin',
  'very_dark_skin',
  'ashen_skin',
  'blue_skin',
  'green_skin',
  'red_skin',
  'purple_skin',
  'grey_skin',
] as const;
export type SkinTone = (typeof SKIN_TONES)[number];
export const SKIN_TONE_PAINT: Readonly<Record<SkinTone, Hex>> = {
  pale_skin: '#fff1e8',
  porcelain_skin: '#fdeae4',
  rosy_skin: '#fbd5c8',
  golden_skin: '#f3cf9f',
  olive_skin: '#dcb388',
  tanned_skin: '#d09a6c',
  brown_skin: '#a86b46',
  deep_brown_skin: '#7d4a33',
  very_dark_skin: '#573425',
  ashen_skin: '#ddd6d8',
  blue_skin: '#8fb4dc',
  green_skin: '#9cc48a',
  red_skin: '#d0604e',
  purple_skin: '#b397cf',
  grey_skin: '#a7a9b4',
};

/** Hair styles beyond those of `vocabulary.ts`. */
export const MORE_HAIR_STYLES = [
  'bald',
  'combover',
  'topknot',
  'man_bun',
  'dreadlocks',
  'cornrows',
  'box_braids',
  'braided_bun',
  'crown_braid',
  'flowing_hair',
  'shoulder_length_hair',
  'mullet',
  'bowl_cut',
  'crew_cut',
  'side_part',
  'curtained_hair',
  'pompadour',
  'long_undercut',
  'low_ponytail',
] as const;
export type MoreHairStyle = (typeof MORE_HAIR_STYLES)[number];

/** What time and taste do to any hair. */
export const HAIR_EXTRAS = [
  'balding',
  'receding_hairline',
  'grey_temples',
  'grey_hair',
  'sidelocks',
  'stray_hairs',
] as const;
export type HairExtra = (typeof HAIR_EXTRAS)[number];

export const FACIAL_HAIR = [
  'stubble',
  'goatee',
  'soul_patch',
  'mustache',
  'thin_mustache',
  'handlebar_mustache',
  'chin_curtain',
  'short_beard',
  'full_beard',
  'long_beard',
  'forked_beard',
  'sideburns',
] as const;
export type FacialHair = (typeof FACIAL_HAIR)[number];

export const HEADWEAR = [
  'hijab',
  'veil',
  'nun_veil',
  'turban',
  'hood_up',
  'peaked_cap',
  'police_cap',
  'baseball_cap',
  'backwards_cap',
  'beret',
  'beanie',
  'straw_hat',
  'sun_hat',
  'conical_hat',
  'witch_hat',
  'wizard_hat',
  'top_hat',
  'fedora',
  'bowler_hat',
  'cowboy_hat',
  'crown',
  'tiara',
  'headband',
  'hachimaki',
  'bandana',
  'head_scarf',
  'helmet',
  'knight_helmet',
  'closed_helmet',
  'motorcycle_helmet',
  'space_helmet',
  'hard_hat',
  'nurse_cap',
  'maid_headdress',
  'santa_hat',
  'chef_hat',
  'graduation_cap',
  'flower_crown',
  'earmuffs',
] as const;
export type Headwear = (typeof HEADWEAR)[number];

export const EYEWEAR = [
  'glasses',
  'round_eyewear',
  'rimless_eyewear',
  'semi-rimless_eyewear',
  'sunglasses',
  'monocle',
  'goggles',
  'goggles_on_head',
  'eyepatch_left',
  'eyepatch_right',
  'blindfold',
] as const;
export type Eyewear = (typeof EYEWEAR)[number];

export const FACE_MARKS = [
  'scar_on_left_cheek',
  'scar_on_right_cheek',
  'scar_across_left_eye',
  'scar_across_right_eye',
  'scar_on_forehead',
  'scar_on_nose',
  'scar_on_chin',
  'freckles',
  'mole_under_left_eye',
  'mole_under_right_eye',
  'mole_under_mouth',
  'facial_tattoo_left',
  'facial_tattoo_right',
  'face_paint',
  'bandaid_on_left_cheek',
  'bandaid_on_right_cheek',
  'bandaid_on_nose',
  'bandaged_head',
  'whisker_markings',
  'bags_under_eyes',
  'wrinkles',
  'dirty_face',
] as const;
export type FaceMark = (typeof FACE_MARKS)[number];

export const EARS = [
  'cat_ears',
  'fox_ears',
  'dog_ears',
  'wolf_ears',
  'rabbit_ears',
  'mouse_ears',
  'horse_ears',
  'bear_ears',
  'pointy_ears',
  'long_pointy_ears',
] as const;
export type Ears = (typeof EARS)[number];

export const HORNS = ['small_horns', 'oni_horns', 'curled_horns', 'demon_horns', 'antlers', 'unicorn_horn'] as const;
export type Horns = (typeof HORNS)[number];

export const EYE_SHAPES = ['round', 'sharp', 'sleepy', 'narrow', 'gentle', 'button'] as const;
export type EyeShape = (typeof EYE_SHAPES)[number];

export const EYEBROWS = [
  'thick_eyebrows',
  'thin_eyebrows',
  'straight_eyebrows',
  'arched_eyebrows',
  'short_eyebrows',
] as const;
export type Eyebrows = (typeof EYEBROWS)[number];

/** Optional traits of a person beside the identity. */
export interface PeopleExtras {
  /** Replaces the identity's skin; any colour is possible. */
  readonly skinTone?: SkinTone | Hex | undefined;
  /** Replaces the identity's hair style. */
  readonly moreHairStyle?: MoreHairStyle | undefined;
  /** Replaces the colour of the hair. */
  readonly hairPaint?: Hex | undefined;
  readonly hairExtras?: readonly HairExtra[] | undefined;
  readonly facialHair?: readonly FacialHair[] | undefined;
  readonly headwear?: Headwear | undefined;
  /** Of the headwear; the accent colour when absent. */
  readonly headwearPaint?: Hex | undefined;
  readonly eyewear?: Eyewear | undefined;
  readonly faceMarks?: readonly FaceMark[] | undefined;
  readonly ears?: Ears | undefined;
  readonly horns?: Horns | undefined;
  readonly eyeShape?: EyeShape | undefined;
  readonly eyebrows?: Eyebrows | undefined;
}
