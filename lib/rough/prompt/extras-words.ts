import {
  COATS,
  EARS,
  EYEBROWS,
  EYE_SHAPES,
  EYEWEAR,
  FACE_MARKS,
  FACIAL_HAIR,
  HAIR_EXTRAS,
  HEADWEAR,
  HORNS,
  MORE_HAIR_STYLES,
  SKIN_TONES,
  TAILS,
  WINGS,
  type BodyAccessory,
  type Coat,
  type Ears,
  type Eyebrows,
  type EyeShape,
  type Eyewear,
  type FaceMark,
  type FacialHair,
  type HairExtra,
  type Headwear,
  type Horns,
  type LimbName,
  type MoreHairStyle,
  type SkinTone,
  type Tail,
  type Wings,
} from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

/** Words for one thing of several kinds: a kind that is named besides meets them, else they ask for the first. */
export type GeneralWords<T> = WordTable<readonly T[]>;

export const SKIN_TONE_WORDS: WordTable<SkinTone> = vocabularyTable(SKIN_TONES, {
  pale_skin: 'pale',
  tanned_skin: 'tanned, tan skin',
  brown_skin: 'dark brown skin',
  very_dark_skin: 'black skin, ebony skin',
  grey_skin: 'gray skin',
});

export const MORE_HAIR_WORDS: WordTable<MoreHairStyle> = vocabularyTable(MORE_HAIR_STYLES, {
  bald: 'bald head, no hair, hairless, bald male',
  combover: 'comb-over, comb over',
  topknot: 'top knot, chonmage',
  dreadlocks: 'dreads',
  box_braids: 'box braid',
  crown_braid: 'braided crown',
  flowing_hair: 'floating hair, hair flowing over, wind-blown hair',
  bowl_cut: 'bowl-cut',
  side_part: 'side-parted hair, side parted hair',
  curtained_hair: 'curtain hair',
  pompadour: 'regent hair',
});

export const HAIR_EXTRA_WORDS: WordTable<HairExtra> = vocabularyTable(HAIR_EXTRAS, {
  balding: 'thinning hair',
  grey_temples: 'gray temples, greying temples',
  grey_hair: 'gray hair, greying hair',
  stray_hairs: 'stray hair, loose strands',
});

export const FACIAL_HAIR_WORDS: WordTable<FacialHair> = vocabularyTable(
  FACIAL_HAIR.filter((kind) => kind !== 'mustache'),
  {
    stubble: 'five o’clock shadow, unshaven',
    goatee: 'goatee beard, chin beard',
    thin_mustache: 'pencil mustache',
    full_beard: 'thick beard, big beard',
    handlebar_mustache: 'handlebar moustache',
    sideburns: 'mutton chops',
  },
);
export const GENERAL_BEARD_WORDS: GeneralWords<FacialHair> = new Map<string, readonly FacialHair[]>([
  ['facial hair', ['short_beard', ...FACIAL_HAIR]],
  ...['beard', 'bearded'].map(
    (word) => [word, ['full_beard', 'short_beard', 'long_beard', 'forked_beard', 'goatee', 'chin_curtain']] as const,
  ),
  ...['mustache', 'moustache'].map((word) => [word, ['mustache', 'thin_mustache', 'handlebar_mustache']] as const),
]);

export const HEADWEAR_WORDS: WordTable<Headwear> = vocabularyTable(HEADWEAR, {
  hijab: 'head covering',
  veil: 'bridal veil',
  hood_up: 'hood, wearing hood',
  peaked_cap: 'military hat, captain hat, sailor cap, officer cap',
  police_cap: 'police hat',
  baseball_cap: 'ball cap',
  beanie: 'knit cap, knit hat, wool hat',
  conical_hat: 'rice hat, sugegasa',
  witch_hat: "witch's hat",
  wizard_hat: "wizard's hat",
  top_hat: 'tophat',
  bowler_hat: 'bowler',
  cowboy_hat: 'western hat, stetson',
  headband: 'hairband',
  bandana: 'bandanna',
  head_scarf: 'headscarf, kerchief',
  knight_helmet: "knight's helmet, sallet, barbute",
  closed_helmet: 'closed helm, great helm, armet, visor down',
  motorcycle_helmet: 'motorbike helmet, bike helmet',
  space_helmet: 'astronaut helmet',
  hard_hat: 'construction hat, safety helmet',
  santa_hat: 'christmas hat',
  chef_hat: "chef's hat, toque blanche",
  graduation_cap: 'mortarboard',
  flower_crown: 'head wreath, flower wreath',
  earmuffs: 'ear muffs',
});

export const EYEWEAR_WORDS: WordTable<Eyewear> = vocabularyTable(
  EYEWEAR.filter((kind) => kind !== 'glasses'),
  {
    round_eyewear: 'round glasses',
    rimless_eyewear: 'rimless glasses',
    'semi-rimless_eyewear': 'semi-rimless glasses, half-rim glasses, under-rim eyewear',
    sunglasses: 'shades, dark glasses',
    goggles_on_head: 'goggles on headwear',
    eyepatch_left: 'left eyepatch',
    eyepatch_right: 'right eyepatch',
    blindfold: 'blindfolded, covered eyes',
  },
);

export const FACE_MARK_WORDS: WordTable<FaceMark> = vocabularyTable(
  FACE_MARKS.filter((mark) => mark !== 'freckles'),
  {
    scar_on_forehead: 'forehead scar',
    mole_under_mouth: 'mole near mouth',
    face_paint: 'facepaint, war paint, facial mark',
    bandaid_on_nose: 'bandage on nose',
    bandaged_head: 'head bandage, bandage around head',
    whisker_markings: 'whiskers, whisker marks',
    bags_under_eyes: 'dark circles, dark circles under eyes',
    wrinkles: 'wrinkled, wrinkled skin',
    dirty_face: 'dirt on face, soot on face',
  },
);
export const GENERAL_MARK_WORDS: GeneralWords<FaceMark> = new Map<string, readonly FaceMark[]>([
  ['scar on cheek', ['scar_on_left_cheek', 'scar_on_right_cheek']],
  ['scar across eye', ['scar_across_left_eye', 'scar_across_right_eye']],
  ['scar over eye', ['scar_across_left_eye', 'scar_across_right_eye']],
  ['mole under eye', ['mole_under_left_eye', 'mole_under_right_eye']],
  ['facial tattoo', ['facial_tattoo_left', 'facial_tattoo_right']],
  ['face tattoo', ['facial_tattoo_left', 'facial_tattoo_right']],
  ['bandaid on cheek', ['bandaid_on_left_cheek', 'bandaid_on_right_cheek']],
  ['bandaid on face', ['bandaid_on_left_cheek', 'bandaid_on_right_cheek', 'bandaid_on_nose']],
  ['bandage on face', ['bandaid_on_left_cheek', 'bandaid_on_right_cheek', 'bandaid_on_nose']],
]);

/** Ears that the first drawings have too (cats', foxes', pointed ones) stay with them. */
export const EARS_WORDS: WordTable<Ears> = vocabularyTable(
  EARS.filter((ears) => ears !== 'cat_ears' && ears !== 'fox_ears' && ears !== 'pointy_ears'),
  {
    dog_ears: 'dog girl, dog boy, inumimi',
    wolf_ears: 'wolf girl, wolf boy, ookamimimi',
    rabbit_ears: 'bunny ears, rabbit girl, rabbit boy, usagimimi',
    mouse_ears: 'mouse girl, mouse boy',
    horse_ears: 'horse girl, horse boy',
    bear_ears: 'bear girl, bear boy',
    long_pointy_ears: 'long pointed ears',
  },
);
export const GENERAL_EARS_WORDS: GeneralWords<Ears> = new Map<string, readonly Ears[]>([
  ['animal ears', ['cat_ears', ...EARS]],
  ['kemonomimi', ['cat_ears', ...EARS]],
]);

export const HORNS_WORDS: WordTable<Horns> = vocabularyTable(HORNS, {
  small_horns: 'tiny horns',
  oni_horns: 'oni',
  curled_horns: 'ram horns, sheep horns, goat horns',
  demon_horns: 'devil horns',
  antlers: 'deer antlers, deer horns',
  unicorn_horn: 'single horn, unicorn girl',
});

export const EYE_SHAPE_WORDS: WordTable<EyeShape> = new Map<string, EyeShape>([
  ...EYE_SHAPES.map((shape) => [`${shape} eyes`, shape] as const),
  ['tsurime', 'sharp'],
  ['tareme', 'gentle'],
  ['droopy eyes', 'gentle'],
  ['narrowed eyes', 'narrow'],
  ['slit eyes', 'narrow'],
  ['dot eyes', 'button'],
  ['big eyes', 'round'],
]);

export const EYEBROW_WORDS: WordTable<Eyebrows> = vocabularyTable(EYEBROWS, {
  thick_eyebrows: 'bushy eyebrows, big eyebrows',
  short_eyebrows: 'hikimayu, dot eyebrows',
});

export const TAIL_WORDS: WordTable<Tail> = vocabularyTable(TAILS, {
  fox_tail: 'kitsune tail',
  rabbit_tail: 'bunny tail',
  demon_tail: 'devil tail',
});
export const GENERAL_TAIL_WORDS: GeneralWords<Tail> = new Map([['tail', TAILS]]);

export const WINGS_WORDS: WordTable<Wings> = vocabularyTable(WINGS, {
  angel_wings: 'white wings',
  demon_wings: 'devil wings',
  fairy_wings: 'butterfly wings, insect wings',
});
export const GENERAL_WINGS_WORDS: GeneralWords<Wings> = new Map<string, readonly Wings[]>([
  ['wings', WINGS],
  ['winged', WINGS],
  ['feathered wings', ['bird_wings', 'angel_wings']],
]);

const ARM_WORDS = ['prosthetic', 'mechanical', 'artificial', 'robot', 'cybernetic'];
export const PROSTHETIC_WORDS: WordTable<readonly LimbName[]> = new Map<string, readonly LimbName[]>(
  ARM_WORDS.flatMap((made): (readonly [string, readonly LimbName[]])[] => [
    [`${made} arm`, ['right_arm']],
    [`${made} leg`, ['left_leg']],
    [`${made} hand`, ['right_arm']],
    [`${made} arms`, ['left_arm', 'right_arm']],
    [`${made} legs`, ['left_leg', 'right_leg']],
    [`${made} left arm`, ['left_arm']],
    [`${made} right arm`, ['right_arm']],
    [`${made} left leg`, ['left_leg']],
    [`${made} right leg`, ['right_leg']],
  ]),
);

/** Scarves, chokers and aprons are words of other tables. */
export const WEARS_WORDS: WordTable<BodyAccessory> = vocabularyTable<BodyAccessory>(
  [
    'necktie',
    'bowtie',
    'necklace',
    'backpack',
    'shoulder_bag',
    'cape',
    'gloves',
    'bandages',
    'armband',
    'wristwatch',
    'suspenders',
    'sash',
  ],
  {
    necktie: 'tie',
    bowtie: 'bow tie',
    necklace: 'pendant, pearl necklace',
    backpack: 'rucksack, randoseru',
    shoulder_bag: 'messenger bag, satchel',
    bandages: 'bandaged arm, bandaged arms',
    wristwatch: 'watch',
  },
);

/** Coats whose word is said of nothing else. */
const NAMED_COATS: readonly Coat[] = ['tabby', 'tuxedo', 'calico', 'shiba', 'white_belly'];
export const COAT_WORDS: WordTable<Coat> = vocabularyTable(
  COATS.filter((coat) => NAMED_COATS.includes(coat)),
  {
    tabby: 'tabby cat',
    tuxedo: 'tuxedo cat',
    calico: 'calico cat',
    shiba: 'shiba inu',
  },
);
