/** What a head is drawn from, and how the product's words become one. */
import type { P3 } from '../geometry/geometry';
import { luminance, material, type Material } from '../pen/paint';
import type { Identity, State } from '../specification';
import {
  CLOTH_PAINT,
  EYE_PAINT,
  HAIR_PAINT,
  SKIN_PAINT,
  type Age,
  type Bangs,
  type BodyBuild,
  type Expression,
  type EyeState,
  type ProportionChanges,
  type Sex,
} from '../vocabulary';
import {
  SKIN_TONE_PAINT,
  type Ears,
  type Eyebrows,
  type EyeShape,
  type Eyewear,
  type FaceMark,
  type FacialHair,
  type HairExtra,
  type Headwear,
  type Horns,
  type PeopleExtras,
} from '../vocabulary/people';
import { skinMaterial } from './skin';

/** `n`: between the two. */
export type HeadSex = 'f' | 'm' | 'n';
export type HeadAge = 'child' | 'teen' | 'adult' | 'old';
/** Shapes of eyes; `old` is the narrower one of the elderly. */
export type EyeStyle = EyeShape | 'old';
/** The product's expressions and five more: no expression, eyes closed in peace, a shout, a short laugh, shyness. */
export type FaceExpression = Expression | 'neutral' | 'calm' | 'shout' | 'laugh' | 'shy';
/** Jewels and the like that belong to no list of their own. */
export type Trinket = 'hair_ribbon' | 'hairclip' | 'hair_flower' | 'headphones' | 'earrings' | 'ahoge' | 'halo';

export interface HeadSpec {
  sex: HeadSex;
  age: HeadAge;
  /** Degrees: turn to the viewer's right, look up, lean clockwise. */
  yaw: number;
  pitch: number;
  roll: number;
  skin: Material;
  eyes: EyeStyle;
  /** Of the eye on the viewer's left, and of the other where it differs. */
  eyeColour: string;
  eyeColourRight?: string | undefined;
  expression: FaceExpression;
  /** A hair style's tag. */
  hair: string;
  hairMaterial: Material;
  /** In ink and tone: instead of what the colour of the hair asks for. */
  hairInk?: 'black' | 'tone' | 'white' | undefined;
  bangs?: Bangs | undefined;
  hairExtras?: readonly HairExtra[] | undefined;
  /** A lock of another colour. */
  streak?: Material | undefined;
  seed: number;
  build?: BodyBuild | undefined;
  /** Measures of face and body beyond age and build, -1 to 1. */
  proportions?: ProportionChanges | undefined;
  /** Of the pupils: -1 to the viewer's left, 1 right; -1 up, 1 down. */
  gaze?: number | undefined;
  gazeDown?: number | undefined;
  eyeState?: EyeState | undefined;
  isBlushing?: boolean | undefined;
  hasSweatdrop?: boolean | undefined;
  hasAngerVein?: boolean | undefined;
  facialHair?: readonly FacialHair[] | undefined;
  headwear?: Headwear | undefined;
  eyewear?: Eyewear | undefined;
  faceMarks?: readonly FaceMark[] | undefined;
  animalEars?: Ears | undefined;
  horns?: Horns | undefined;
  brows?: Eyebrows | undefined;
  trinkets?: readonly Trinket[] | undefined;
  neckwear?: 'choker' | 'scarf' | undefined;
  /** Of headwear. */
  cloth?: Material | undefined;
  /** Of ribbons, hat bands, scarves. */
  accent?: Material | undefined;
  /** Where things fall, in the head's space; straight down the picture when absent. Hair hangs along it. */
  down?: P3 | undefined;
}

const AGES: Readonly<Record<Age, HeadAge>> = { child: 'child', teen: 'teen', adult: 'adult', elder: 'old' };
const VIEW_YAW: Readonly<Record<State['view'], number>> = {
  front: 0,
  from_behind: 180,
  three_quarter_left: -38,
  three_quarter_right: 38,
  profile_left: -84,
  profile_right: 84,
};
const HEAD_SEXES: Readonly<Record<Sex, HeadSex>> = { girl: 'f', boy: 'm', other: 'n' };
const EYES_BY_AGE: Readonly<Record<HeadSex, Readonly<Record<HeadAge, EyeStyle>>>> = {
  f: { child: 'round', teen: 'round', adult: 'gentle', old: 'old' },
  m: { child: 'button', teen: 'sharp', adult: 'sharp', old: 'old' },
  n: { child: 'round', teen: 'gentle', adult: 'gentle', old: 'old' },
};
const TRINKETS: readonly Trinket[] = [
  'hair_ribbon',
  'hairclip',
  'hair_flower',
  'headphones',
  'earrings',
  'ahoge',
  'halo',
];

/** Light hair stays paper, dark hair is black, what is between gets one light tone. */
export function hairMaterialOf(colour: string): Material {
  const light = luminance(colour);
  const bw = light > 0.7 ? 0 : light < 0.24 ? 1 : light > 0.6 ? 0.12 : light > 0.42 ? 0.22 : 0.32;
  return material(colour, bw === 1 ? { bw } : { bw, bwShade: bw + 0.2 });
}

/** The words of accessories are older than the lists of extras: both are heard. */
function wornBy(who: Identity & PeopleExtras): Partial<HeadSpec> {
  const { accessories } = who;
  const has = (word: Identity['accessories'][number]): boolean => accessories.includes(word);
  const marks: FaceMark[] = [...(who.faceMarks ?? [])];
  if (has('scar')) marks.push('scar_across_right_eye');
  if (has('freckles')) marks.push('freckles');
  if (has('mole')) marks.push('mole_under_right_eye');
  const oldEars = (['cat_ears', 'fox_ears', 'pointy_ears'] as const).find(has);
  return {
    eyewear: who.eyewear ?? (has('eyepatch') ? 'eyepatch_right' : has('glasses') ? 'glasses' : undefined),
    faceMarks: marks,
    animalEars: who.ears ?? oldEars,
    horns: who.horns ?? (has('horns') ? 'demon_horns' : undefined),
    headwear: who.headwear ?? (has('hat') ? hatFor(who) : undefined),
    neckwear: has('scarf') ? 'scarf' : has('choker') ? 'choker' : undefined,
    trinkets: TRINKETS.filter((word) => has(word)),
  };
}

/** The hat that goes with an outfit. */
function hatFor({ outfit }: Identity): Headwear {
  switch (outfit) {
    case 'witch_robe':
      return 'witch_hat';
    case 'wizard_robe':
      return 'wizard_hat';
    case 'police_uniform':
      return 'police_cap';
    case 'military_uniform':
      return 'peaked_cap';
    case 'suit':
    case 'trench_coat':
    case 'casual_vest':
      return 'fedora';
    case 'butler':
      return 'top_hat';
    case 'nurse':
      return 'nurse_cap';
    case 'maid':
      return 'maid_headdress';
    case 'santa_costume':
      return 'santa_hat';
    case 'armor':
      return 'knight_helmet';
    case 'dress':
    case 'overalls':
    case 'kimono':
      return 'straw_hat';
    default:
      return 'baseball_cap';
  }
}

/** A head as the product describes it; yaw, pitch and roll are those of the view and are replaced by who poses it. */
export function headSpecOf(who: Identity & PeopleExtras, how: State, seed = 1): HeadSpec {
  const sex = HEAD_SEXES[who.sex];
  const age = AGES[who.age ?? 'teen'];
  const tone = who.skinTone ?? who.skin;
  const worn = wornBy(who);
  const accent = material(CLOTH_PAINT[who.accentColour]);
  const hairPaint = who.hairPaint ?? (who.hairExtras?.includes('grey_hair') ? '#c9c9cf' : HAIR_PAINT[who.hairColour]);
  const eyes = who.eyeColours;
  return {
    ...worn,
    sex,
    age,
    yaw: how.view === 'front' ? how.turn * 34 : VIEW_YAW[how.view],
    pitch: 0,
    roll: how.tiltDegrees,
    skin: skinMaterial(skinPaintOf(tone)),
    eyes: who.eyeShape ?? EYES_BY_AGE[sex][age],
    eyeColour: EYE_PAINT[eyes.left],
    eyeColourRight: eyes.right === eyes.left ? undefined : EYE_PAINT[eyes.right],
    expression: how.expression,
    hair: who.moreHairStyle ?? who.hairStyle,
    hairMaterial: hairMaterialOf(hairPaint),
    bangs: who.bangs,
    hairExtras: who.hairExtras,
    streak: who.accessories.includes('streaked_hair') ? material(CLOTH_PAINT[who.accentColour]) : undefined,
    seed,
    build: who.build,
    proportions: who.proportions,
    gaze: how.gaze,
    gazeDown: how.gazeDown,
    eyeState: how.eyes,
    isBlushing: how.hasBlush,
    hasSweatdrop: how.hasSweatdrop,
    hasAngerVein: how.hasAngerVein,
    facialHair: who.facialHair,
    brows: who.eyebrows,
    cloth: who.headwearPaint === undefined ? undefined : material(who.headwearPaint),
    accent,
  };
}

const SKINS: ReadonlyMap<string, string> = new Map([...Object.entries(SKIN_PAINT), ...Object.entries(SKIN_TONE_PAINT)]);
/** Of a word, or the colour itself. */
const skinPaintOf = (tone: string): string => SKINS.get(tone) ?? tone;
