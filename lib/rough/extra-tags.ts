import type { ExtraTraits, Identity } from './specification';
import {
  ANIMAL_KINDS,
  BEING_KINDS,
  PROPORTION_NAMES,
  PROPORTION_TAGS,
  TELLING_PROPORTION,
  type EyeShape,
  type FaceMark,
  type FacialHair,
} from './vocabulary';

const EYE_SHAPE_TAGS: Readonly<Record<EyeShape, string>> = {
  round: 'round_eyes',
  sharp: 'tsurime',
  sleepy: 'sleepy_eyes',
  narrow: 'narrowed_eyes',
  gentle: 'tareme',
  button: 'dot_eyes',
};

const BEARDS: readonly FacialHair[] = [
  'short_beard',
  'full_beard',
  'long_beard',
  'forked_beard',
  'goatee',
  'chin_curtain',
];

/** Who is no human in shape: an animal or a being, which captions don't count as a person. */
export function isUncounted({ kind }: ExtraTraits): boolean {
  return [...ANIMAL_KINDS, ...BEING_KINDS].some((one) => one === kind);
}

/** How an animal or a being is told: its kind, and its coat. */
export function beingTags({ kind, coat, eyewear }: ExtraTraits): readonly string[] {
  const isAnimal = ANIMAL_KINDS.some((one) => one === kind);
  return [
    ...(kind === undefined ? [] : [kind]),
    ...(coat === undefined ? [] : [coat]),
    ...(isAnimal ? ['animal'] : []),
    ...(isAnimal && eyewear?.startsWith('eyepatch') === true ? ['one-eyed'] : []),
  ];
}

/** The Danbooru-like tags of what only some have, as far as the view shows it. A colour that has no word goes unsaid. */
export function extraTags(who: Identity, shown: { readonly isBehind: boolean; readonly isClose: boolean }): string[] {
  return [
    ...(who.kind === undefined || who.kind === 'human' ? [] : [who.kind]),
    ...(who.kind === 'heavy_robot' ? ['robot'] : []),
    ...headTags(who),
    ...(shown.isBehind ? [] : faceTags(who)),
    ...proportionTags(who, shown),
    ...(shown.isClose ? [] : bodyTags(who)),
  ];
}

function headTags({ skinTone, hairExtras = [], headwear, ears, horns }: ExtraTraits): string[] {
  return [
    ...(skinTone === undefined || skinTone.startsWith('#') ? [] : [skinTone]),
    ...hairExtras,
    ...named(headwear, horns),
    ...(ears === undefined ? [] : [ears, ...(ears.endsWith('pointy_ears') ? [] : ['animal_ears'])]),
  ];
}

function faceTags({ facialHair = [], eyewear, faceMarks = [], eyeShape, eyebrows }: ExtraTraits): string[] {
  return [
    ...new Set(facialHair.flatMap(beardTags)),
    ...named(eyewear),
    ...new Set(faceMarks.flatMap(markTags)),
    ...(eyeShape === undefined ? [] : [EYE_SHAPE_TAGS[eyeShape]]),
    ...named(eyebrows),
  ];
}

function bodyTags({ wings, tail, prosthetics = [], aid, wears = [], carries = [] }: ExtraTraits): string[] {
  return [
    ...(wings === undefined ? [] : [wings, 'wings']),
    ...(tail === undefined ? [] : [tail, 'tail']),
    ...prosthetics.map((limb) => `prosthetic_${limb}`),
    ...named(aid),
    ...wears,
    ...carries,
  ];
}

/** Of a face those of the nose and the head, of a whole body all that there are words for. */
function proportionTags(
  { proportions }: ExtraTraits,
  shown: { readonly isBehind: boolean; readonly isClose: boolean },
): string[] {
  if (!proportions) return [];
  return PROPORTION_NAMES.flatMap((name) => {
    if (name === 'nose' ? shown.isBehind : shown.isClose && name !== 'head') return [];
    const amount = proportions[name] ?? 0;
    if (Math.abs(amount) < TELLING_PROPORTION) return [];
    return PROPORTION_TAGS[name]?.[amount < 0 ? 'small' : 'large'] ?? [];
  });
}

/** The general word goes with the exact one: models know it best. */
function beardTags(kind: FacialHair): string[] {
  if (BEARDS.includes(kind)) return [kind, 'beard'];
  return kind.endsWith('_mustache') ? [kind, 'mustache'] : [kind];
}

/** `scar_on_left_cheek` is a `scar_on_cheek` too. */
function markTags(mark: FaceMark): string[] {
  const general = mark.replace(/_(?:left|right)(?=_|$)/, '');
  return general === mark ? [mark] : [mark, general];
}

function named(...words: readonly (string | undefined)[]): string[] {
  return words.flatMap((word) => word ?? []);
}
