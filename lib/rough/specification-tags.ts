import { BLUSHING, SWEATING } from './figure/face-marks';
import type { Identity, Person, RoughSpecification, State } from './specification';
import { COLOURED_GARMENT, type Accessory, type ArmPose, type HairStyle, type Shot, type Style } from './vocabulary';

const STYLE_TAGS: Readonly<Record<Style, readonly string[]>> = {
  anime_coloring: ['anime_coloring'],
  manga: ['manga', 'monochrome', 'greyscale'],
  pastel_colors: ['pastel_colors'],
  high_contrast: ['high_contrast', 'monochrome'],
  sepia: ['sepia'],
};

/** Tied hair that is long besides. */
export const LONG_WHEN_TIED: ReadonlySet<HairStyle> = new Set<HairStyle>([
  'twintails',
  'ponytail',
  'side_ponytail',
  'twin_braids',
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
  const { people, shot, scene, style, place } = specification;
  const styleTags = STYLE_TAGS[style];
  const [first, second] = people;
  if (!first) return ['no_humans', 'scenery', scene, ...styleTags];
  if (second) {
    const sides = ['on_left', ...personTags(first, shot), 'on_right', ...personTags(second, shot)];
    return [...countTags(people), ...sides, shot, scene, ...styleTags];
  }
  const [sex, ...traits] = personTags(first, shot);
  return [sex, 'solo', ...traits, shot, ...(place === 'center' ? [] : [place]), scene, ...styleTags];
}

/**
 * The same tags as the starter takes them: one list for one person or none, one a person for two, each with the count,
 * the person's own side and traits, and what the picture shares.
 */
export function specificationChunks(specification: RoughSpecification): string[][] {
  const { people, shot, scene, style } = specification;
  if (people.length < 2) return [specificationTags(specification)];
  return people.map((person, index) => [
    ...countTags(people),
    index === 0 ? 'on_left' : 'on_right',
    ...personTags(person, shot),
    shot,
    scene,
    ...STYLE_TAGS[style],
  ]);
}

function countTags(people: readonly Person[]): string[] {
  const boys = people.filter(({ who }) => who.sex === 'boy').length;
  if (boys === 0) return ['2girls'];
  return boys === 2 ? ['2boys'] : ['1girl', '1boy'];
}

function personTags({ who, how }: Person, shot: Shot): [string, ...string[]] {
  const isBehind = how.view === 'from_behind';
  return [
    who.sex === 'girl' ? '1girl' : '1boy',
    who.hairColour,
    who.hairStyle,
    ...(LONG_WHEN_TIED.has(who.hairStyle) ? ['long_hair'] : []),
    ...(isBehind ? ['from_behind'] : [who.bangs, ...faceTags(who, how)]),
    ...(who.skin === 'tan' || who.skin === 'dark_skin' ? [who.skin] : []),
    ...who.accessories.filter((name) => !(isBehind && UNSEEN_FROM_BEHIND.has(name))),
    ...(shot === 'close-up' ? [] : [...outfitTags(who), ...armTags(how, shot)]),
  ];
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
    gazeTag(how),
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

function outfitTags({ outfit, clothColour }: Identity): string[] {
  const garment = COLOURED_GARMENT[outfit];
  return garment === null ? [outfit] : [outfit, `${clothColour}_${garment}`];
}

function armTags({ arms }: State, shot: Shot): string[] {
  const isSeen = shot !== 'portrait' || SEEN_IN_PORTRAIT.has(arms);
  return isSeen && arms !== 'arms_at_sides' ? [arms] : [];
}
