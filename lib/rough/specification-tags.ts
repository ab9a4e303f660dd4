import { beingTags, extraTags, isUncounted } from './extra-tags';
import type { Identity, Person, RoughSpecification, State } from './specification';

import {
  BLUSHING,
  COLOURED_GARMENT,
  isFocusShot,
  pairWord,
  poseWord,
  SEXES,
  SWEATING,
  thingTags,
  type Accessory,
  type Age,
  type AnyHairStyle,
  type AnyShot,
  type ArmPose,
  type BodyBuild,
  type CameraHeight,
  type Sex,
  type Style,
  type View,
} from './vocabulary';

const STYLE_TAGS: Readonly<Record<Style, readonly string[]>> = {
  anime_coloring: ['anime_coloring'],
  manga: ['manga', 'monochrome', 'greyscale'],
  pastel_colors: ['pastel_colors'],
  high_contrast: ['high_contrast', 'monochrome'],
  sepia: ['sepia'],
};

/** Tied hair that is long besides. */
export const LONG_WHEN_TIED: ReadonlySet<AnyHairStyle> = new Set<AnyHairStyle>([
  'twintails',
  'ponytail',
  'side_ponytail',
  'twin_braids',
  'low_twintails',
  'low_tied_hair',
  'single_braid',
  'quad_tails',
]);
/** Accessories that only a face seen from the front shows. */
export const UNSEEN_FROM_BEHIND: ReadonlySet<Accessory> = new Set<Accessory>([
  'glasses',
  'eyepatch',
  'scar',
  'freckles',
  'mole',
  'earrings',
  'hairclip',
]);
/** Poses with a hand so high that a portrait shows it. */
export const SEEN_IN_PORTRAIT: ReadonlySet<ArmPose> = new Set<ArmPose>([
  'waving',
  'v',
  'hand_on_chin',
  'clenched_hand',
  'arms_up',
  'holding_sword',
  'holding_umbrella',
]);
/** From this turn of the head on, a person looks left (negative) or right. */
export const LOOKING_ASIDE_TURN = 0.45;

/** The Danbooru tags (with underscores) of a rough, in the order of the starter's training captions. */
export function specificationTags(specification: RoughSpecification): string[] {
  const { people, shot, style, place } = specification;
  const places = sceneTags(specification);
  const styleTags = STYLE_TAGS[style];
  const [first, second] = people;
  if (!first) return ['no_humans', 'scenery', ...places, ...cameraTags(specification), ...styleTags];
  const scenery = [...places, ...cameraTags(specification), ...styleTags];
  if (second) {
    const sides = people.flatMap((_, index) => [
      ...sideTags(people.length, index),
      ...personTags(specification, index),
    ]);
    return [...countTags(people), ...pairTags(specification), ...sides, shot, ...scenery];
  }
  const [sex = '1girl', ...traits] = personTags(specification, 0);
  return [
    sex,
    ...(sex === 'no_humans' ? [] : ['solo']),
    ...traits,
    shot,
    ...(place === 'center' ? [] : [place]),
    ...scenery,
  ];
}

/**
 * The same tags as the starter takes them: one list for one person or none, one a person for two, each with the count,
 * the person's own side and traits, and what the picture shares.
 */
export function specificationChunks(specification: RoughSpecification): string[][] {
  const { people, shot, style } = specification;
  if (people.length < 2) return [specificationTags(specification)];
  return people.map((_, index) => [
    ...countTags(people),
    ...pairTags(specification),
    ...sideTags(people.length, index),
    ...personTags(specification, index),
    shot,
    ...sceneTags(specification),
    ...cameraTags(specification),
    ...STYLE_TAGS[style],
  ]);
}

/** What is said of the picture as a whole: how many people, what they do together, shot, scene, camera and style. */
export function sharedTags(specification: RoughSpecification): string[] {
  const { people, shot, style } = specification;
  return [
    ...countTags(people),
    ...pairTags(specification),
    shot,
    ...sceneTags(specification),
    ...cameraTags(specification),
    ...STYLE_TAGS[style],
  ];
}

/** The scene; or the place with what is unusual of its time and weather. */
function sceneTags({ scene, setting }: RoughSpecification): string[] {
  if (!setting) return [scene];
  const { tag, time, weather } = setting;
  return [tag, ...(time === 'day' ? [] : [TIME_TAGS[time]]), ...(weather === 'clear' ? [] : [weather])];
}

const TIME_TAGS = { dusk: 'sunset', night: 'night', dawn: 'sunrise' } as const;

function countTags(people: readonly Person[]): string[] {
  const counted = people.filter(({ who }) => !isUncounted(who));
  const counts = SEXES.flatMap((sex) => countOf(counted.filter(({ who }) => who.sex === sex).length, sex));
  return counts.length === 0 && people.length > 0 ? ['no_humans'] : counts;
}

function countOf(count: number, sex: Sex): string[] {
  if (count === 0) return [];
  // Of more the field has one tag.
  return [count === 1 ? `1${sex}` : count > 5 ? `6+${sex}s` : `${count}${sex}s`];
}

/** The starter knows two sides; with more people only the outer ones are told. */
function sideTags(count: number, index: number): string[] {
  if (index === 0) return ['on_left'];
  return index === count - 1 ? ['on_right'] : [];
}

function pairTags({ pair }: RoughSpecification): readonly string[] {
  return pair === undefined ? [] : pairWord(pair).tags;
}

const HEIGHT_TAGS: Readonly<Record<CameraHeight, readonly string[]>> = {
  low: ['from_below'],
  eye: [],
  high: ['from_above'],
};
/** From this tilt on, a picture is called tilted. */
const DUTCH_DEGREES = 6;

/** What stands about: that of the panel, then that of the place, then what the place has itself in a colour of its own. */
function thingsOf({ props = [], setting, shot }: RoughSpecification): Parameters<typeof thingTags>[0][] {
  const { things = [], paints = [] } = setting && !isFocusShot(shot) ? setting : {};
  return [...props, ...things, ...paints];
}

/** From where it is seen, what stands about, and what is laid over it. */
function cameraTags(specification: RoughSpecification): string[] {
  const { camera, effects = [] } = specification;
  const things = [...new Set(thingsOf(specification).flatMap(thingTags)), ...effects];
  if (!camera) return things;
  return [
    ...things,
    ...HEIGHT_TAGS[camera.height],
    ...(Math.abs(camera.tiltDegrees) >= DUTCH_DEGREES ? ['dutch_angle'] : []),
  ];
}

const VIEW_TAGS: Readonly<Record<View, readonly string[]>> = {
  front: [],
  from_behind: ['from_behind'],
  three_quarter_left: ['three-quarter_view', 'looking_left'],
  three_quarter_right: ['three-quarter_view', 'looking_right'],
  profile_left: ['from_side', 'profile', 'looking_left'],
  profile_right: ['from_side', 'profile', 'looking_right'],
};

function personTags(specification: RoughSpecification, index: number): string[] {
  const { shot, people, pair } = specification;
  const person = people[index];
  if (!person) return [];
  const isInPair = pair !== undefined && index < 2;
  const { who, how } = person;
  const isBehind = !isInPair && how.view === 'from_behind';
  if (isUncounted(who)) return ['no_humans', ...beingTags(who), ...(how.animalPose ? [how.animalPose] : [])];
  return [
    `1${who.sex}`,
    ...(hasHumanHead(who) ? hairTags(who) : []),
    ...(isBehind ? [] : hasHumanHead(who) ? [who.bangs, ...faceTags(who, how)] : [how.expression]),
    ...(isInPair ? [] : viewTags(how)),
    ...(how.isChibi === true ? ['chibi'] : []),
    ...bodyTags(who),
    ...(hasHumanHead(who) && who.skinTone === undefined && (who.skin === 'tan' || who.skin === 'dark_skin')
      ? [who.skin]
      : []),
    ...who.accessories.filter((name) => !(isBehind && UNSEEN_FROM_BEHIND.has(name))),
    ...extraTags(who, { isBehind, isClose: shot === 'close-up' }),
    ...(shot === 'close-up'
      ? []
      : [...outfitTags(who), ...(isInPair ? ['standing'] : poseTags(how, shot)), ...heldTags(how)]),
  ];
}

/** Robots and skeletons have heads of their own, without hair, skin and coloured eyes. */
function hasHumanHead({ kind = 'human' }: Identity): boolean {
  return kind === 'human';
}

function hairTags({ hairColour, hairStyle, moreHairStyle }: Identity): string[] {
  if (moreHairStyle === 'bald') return [moreHairStyle];
  if (moreHairStyle !== undefined) return [hairColour, moreHairStyle];
  return [hairColour, hairStyle, ...(LONG_WHEN_TIED.has(hairStyle) ? ['long_hair'] : [])];
}

/** The front is told where the pose makes one expect another side. */
function viewTags({ view, pose }: State): readonly string[] {
  const isUnexpected = view === 'front' && pose !== undefined && poseWord(pose).view !== 'front';
  return isUnexpected ? ['straight-on'] : VIEW_TAGS[view];
}

/** True when no eye is open. */
export function hasClosedEyes(how: State): boolean {
  return how.eyes === 'closed_eyes' || how.expression === 'laughing';
}

function faceTags(who: Identity, how: State): string[] {
  const isShouting = how.expression === 'angry' && how.hasAngerVein;
  return [
    ...eyeTags(who, how),
    how.expression,
    ...(how.hasBlush || BLUSHING.has(how.expression) ? ['blush'] : []),
    ...(how.hasSweatdrop || SWEATING.has(how.expression) ? ['sweatdrop'] : []),
    ...(isShouting ? ['anger_vein', 'shouting'] : []),
    ...(how.view === 'front' ? [gazeTag(how)] : []),
  ];
}

function eyeTags({ eyeColours: { left, right } }: Identity, how: State): string[] {
  if (hasClosedEyes(how)) return ['closed_eyes'];
  const colours = left === right ? [left] : ['heterochromia', left, right];
  return how.eyes === 'one_eye_closed' ? [...colours, 'one_eye_closed'] : colours;
}

function gazeTag(how: State): string {
  if (how.turn < -LOOKING_ASIDE_TURN) return 'looking_left';
  if (how.turn > LOOKING_ASIDE_TURN) return 'looking_right';
  return how.gaze !== 0 && !hasClosedEyes(how) ? 'looking_to_the_side' : 'looking_at_viewer';
}

const AGE_TAGS: Readonly<Record<Age, Readonly<Record<Sex, readonly string[]>>>> = {
  child: { girl: ['child', 'female_child'], boy: ['child', 'male_child'], other: ['child'] },
  teen: { girl: [], boy: [], other: [] },
  adult: { girl: ['mature_female'], boy: ['mature_male'], other: ['adult'] },
  elder: { girl: ['old', 'old_woman'], boy: ['old', 'old_man'], other: ['old'] },
};
const BUILD_TAGS: Readonly<Record<BodyBuild, Readonly<Record<Sex, readonly string[]>>>> = {
  slim: { girl: ['slim'], boy: ['slim'], other: ['slim'] },
  average: { girl: [], boy: [], other: [] },
  sturdy: { girl: ['plump'], boy: ['stocky'], other: ['stocky'] },
  muscular: { girl: ['muscular', 'muscular_female'], boy: ['muscular', 'muscular_male'], other: ['muscular'] },
  heavy: { girl: ['fat'], boy: ['fat', 'fat_man'], other: ['fat'] },
};

function bodyTags({ age, build, sex, kind = 'human' }: Identity): string[] {
  return [
    ...AGE_TAGS[age ?? 'teen'][sex],
    ...BUILD_TAGS[build ?? 'average'][sex],
    ...(sex === 'other' && kind === 'human' ? ['androgynous'] : []),
  ];
}

function outfitTags({ outfit, clothColour }: Identity): string[] {
  const garment = COLOURED_GARMENT[outfit];
  return garment === null ? [outfit] : [outfit, `${clothColour}_${garment}`];
}

/** What is held in the pose's own thing's stead. */
function heldTags({ pose, holds }: State): readonly string[] {
  if (holds === undefined || holds === 'nothing') return [];
  const isUsual = pose !== undefined && poseWord(pose).holds?.thing === holds;
  return isUsual ? [] : [pose === 'dropping' ? holds : `holding_${holds}`];
}

function poseTags({ arms, pose }: State, shot: AnyShot): readonly string[] {
  // "Standing" alone leaves the arms open.
  if (pose === 'standing') return [...poseWord(pose).tags, 'arms_at_sides'];
  if (pose !== undefined) return poseWord(pose).tags;
  const isSeen = shot !== 'portrait' || SEEN_IN_PORTRAIT.has(arms);
  return isSeen && arms !== 'arms_at_sides' ? [arms] : [];
}
