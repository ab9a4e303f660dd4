import { hasClosedEyes, SEEN_IN_PORTRAIT, UNSEEN_FROM_BEHIND } from '../specification-tags';
import type { Person, State } from '../specification';
import type { Accessory, AnyHairStyle, AnyShot, PoseName } from '../vocabulary';
import { aspectOf, facingSide } from './choose-view';
import type { PersonReading } from './read-person';
import { needsLegs } from './read-pose';
import type { Named } from './word-table';

/** What the back of a head hides. */
const HIDDEN_FROM_BEHIND: ReadonlySet<Accessory> = new Set<Accessory>([...UNSEEN_FROM_BEHIND, 'streaked_hair']);
/** Hair without anything on the forehead. */
const WITHOUT_FRINGE: ReadonlySet<AnyHairStyle> = new Set<AnyHairStyle>([
  'afro',
  'slicked_back_hair',
  'mohawk',
  'buzz_cut',
]);
/** Hands or the ground are before the face. */
const COVERED_FACE: ReadonlySet<PoseName> = new Set<PoseName>(['crying_into_hands', 'collapsed']);

/** How a person's part of the picture is shown. */
export interface Showing {
  readonly shot: AnyShot;
  /** One of two who do something together. */
  readonly isInPair: boolean;
}

const wordsOf = (...named: readonly (Named<unknown> | null)[]): string[] => named.flatMap((one) => one?.words ?? []);

/** The words of a person that the drawing shows; the others are in the specification, but hidden in this picture. */
export function visibleWords(reading: PersonReading, person: Person, showing: Showing): string[] {
  const { how } = person;
  const isBack = how.view === 'from_behind' && how.pose !== 'looking_back';
  return [
    ...wordsOf(reading.hairColour, reading.skin, reading.accentColour),
    ...(showing.shot === 'close-up' ? [] : wordsOf(reading.outfit, reading.clothColour)),
    ...visibleExtras(reading, isBack, showing),
    ...visiblePose(reading, how, showing),
    ...visibleAccessories(reading, isBack ? HIDDEN_FROM_BEHIND : new Set()),
    ...(reading.aspect && aspectOf(how.view) === reading.aspect.value ? reading.aspect.words : []),
    ...reading.headTilt,
    ...reading.chibi,
    ...wordsOf(reading.hairStyle),
    ...(isBack ? [] : visibleFromBefore(reading, person)),
  ];
}

/** A close-up has a head, a portrait shoulders besides; tails and legs are lower. */
function visibleExtras({ extras }: PersonReading, isBack: boolean, { shot, isInPair }: Showing): readonly string[] {
  const isLow = shot !== 'close-up' && shot !== 'portrait' && shot !== 'upper_body';
  return [
    ...extras.headWords,
    ...wordsOf(extras.age),
    ...(isBack ? [] : extras.faceWords),
    ...(shot === 'close-up' ? [] : [...extras.bodyWords, ...wordsOf(extras.build)]),
    ...(isLow ? extras.lowerWords : []),
    ...(isInPair ? [] : wordsOf(extras.animalPose)),
  ];
}

/** A close-up has no body, a portrait no legs; who is in a pose has no other arms, nor stands who sits. */
function visiblePose(
  { pose, arms, standing }: PersonReading,
  how: State,
  { shot, isInPair }: Showing,
): readonly string[] {
  if (isInPair) return [];
  if (how.animalPose !== undefined) return [];
  const isStanding = how.pose === undefined || !needsLegs(how.pose);
  const stands = isStanding ? standing : [];
  if (pose) return isPoseInShot(pose.value, shot) ? [...drawnWords(pose), ...stands] : stands;
  const isSeen = arms !== null && (shot === 'portrait' ? SEEN_IN_PORTRAIT.has(arms.value) : shot !== 'close-up');
  return isSeen ? [...arms.words, ...stands] : stands;
}

/** Who sits and reads has a seat, even where a floor was named. */
function drawnWords({ value, words }: Named<PoseName>): readonly string[] {
  return value === 'sitting_reading' ? words.filter((word) => word !== 'on floor' && word !== 'on ground') : words;
}

function isPoseInShot(pose: PoseName, shot: AnyShot): boolean {
  if (shot === 'close-up') return false;
  return !((shot === 'portrait' || shot === 'upper_body') && needsLegs(pose));
}

function visibleFromBefore(reading: PersonReading, { who, how }: Person): string[] {
  const isCovered = how.pose !== undefined && COVERED_FACE.has(how.pose);
  return [
    ...(WITHOUT_FRINGE.has(who.hairStyle) ? [] : wordsOf(reading.bangs)),
    ...(reading.outfit?.value === 't-shirt' ? wordsOf(reading.shirtPrint) : []),
    ...reading.sweat,
    ...(how.expression === 'angry' ? reading.angerVein : []),
    ...(isCovered ? [] : visibleFace(reading, how)),
  ];
}

function visibleFace(reading: PersonReading, how: State): string[] {
  const isProfile = aspectOf(how.view) === 'profile';
  const eyes = [
    ...wordsOf(...reading.eyeColours, reading.gazeHeight),
    // One eye is seen from the side.
    ...(isProfile ? [] : reading.heterochromia),
  ];
  return [
    ...wordsOf(reading.expression),
    ...(how.expression === 'laughing' && how.eyes === 'one_eye_closed' ? [] : wordsOf(reading.eyes)),
    ...reading.blush,
    ...visibleLook(reading, how),
    ...(hasClosedEyes(how) ? [] : eyes),
  ];
}

/** Closed eyes don't glance aside, a profile neither; a turned head is seen all the same. */
function visibleLook({ look }: PersonReading, how: State): readonly string[] {
  if (!look) return [];
  const side = facingSide(how.view);
  const isProfile = aspectOf(how.view) === 'profile';
  switch (look.value) {
    case 'left':
      return side <= 0 ? look.words : [];
    case 'right':
      return side >= 0 ? look.words : [];
    case 'viewer':
      return isProfile ? [] : look.words;
    case 'side':
      return isProfile || hasClosedEyes(how) ? [] : look.words;
    default:
      return look.value satisfies never;
  }
}

function visibleAccessories({ accessories }: PersonReading, hidden: ReadonlySet<Accessory>): string[] {
  const hasScarf = accessories.some(({ value }) => value === 'scarf');
  const isHidden = (name: Accessory): boolean => hidden.has(name) || (name === 'choker' && hasScarf);
  return accessories.filter(({ value }) => !isHidden(value)).flatMap(({ words }) => [...words]);
}
