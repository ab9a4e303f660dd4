import { poseWord, type PairName, type PoseName } from '../vocabulary';
import { MOVING_POSE_WORDS } from '../vocabulary/pose-words/moving-pose-words';
import { LEFT_WORDS, RIGHT_WORDS } from './people-words';
import { asksForPair, asksForPose, PAIR_WORDS, POSE_WORDS, saysOnWhat } from './pose-words';
import type { PersonPart } from './person-part';
import { ARM_POSE_WORDS, GAZE_HEIGHT_WORDS, STANDING_WORDS } from './state-words';
import type { Named, WordTable } from './word-table';

/** The pose that most of the words name ("sitting, reading" is one), or null. */
export function readPose(tags: readonly string[]): Named<PoseName> | null {
  const hasArms = tags.some((tag) => ARM_POSE_WORDS.has(tag));
  // Who waves while looking up keeps the waving arms.
  const isLeft = (tag: string): boolean => saysOnWhat(tag) && !(hasArms && GAZE_HEIGHT_WORDS.has(tag));
  return mostNamed(tags, POSE_WORDS, asksForPose) ?? mostNamed(tags, POSE_WORDS, isLeft);
}

/**
 * The words of each pose that the tags name, as several people have them, in the order of the tags; who stands beside
 * somebody who doesn't has words too.
 */
export function readPosesOfSeveral(tags: readonly string[]): readonly (readonly string[])[] {
  const poses = readAllPoses(tags);
  const standing = tags.filter((tag) => STANDING_WORDS.has(tag) && !poses.some(({ words }) => words.includes(tag)));
  const stands = standing.length > 0 && poses.every(({ value }) => needsLegs(value));
  const groups = [...poses.map(({ words }) => words), ...(stands ? [standing] : [])];
  const placeOf = (words: readonly string[]): number => Math.min(...words.map((word) => tags.indexOf(word)));
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function readAllPoses(tags: readonly string[]): readonly Named<PoseName>[] {
  const pose = mostNamed(tags, POSE_WORDS, asksForPose);
  if (!pose) return [];
  return [pose, ...readAllPoses(tags.filter((tag) => !pose.words.includes(tag)))];
}

/** What two people do together, or null. */
export function readPair(tags: readonly string[]): Named<PairName> | null {
  const pair = mostNamed(tags, PAIR_WORDS, asksForPair);
  if (pair) return pair;
  const together = tags.filter((tag) => tag === 'sitting' || tag === 'side-by-side');
  return new Set(together).size === 2 ? { value: 'sitting_together', words: together } : null;
}

/** Pairs in which a boy leads where a boy and a girl are named without sides. */
const LED: readonly PairName[] = [
  ...(['piggyback', 'princess_carry', 'kabedon', 'headpat', 'hug_from_behind', 'shoulder_ride', 'proposal'] as const),
];

/** True when the second of these people is who leads the pair, and so is drawn as its first. */
export function isLedBySecond(pair: PairName, people: readonly PersonPart[], tags: readonly string[]): boolean {
  const hasSides = tags.some((tag) => LEFT_WORDS.has(tag) || RIGHT_WORDS.has(tag));
  const [first, second] = people;
  return LED.includes(pair) && !hasSides && first?.sex === 'girl' && second?.sex === 'boy';
}

/** Whether the feet matter: a pose that stands still is recognised from the waist up. */
export function needsLegs(name: PoseName): boolean {
  return poseWord(name).ground !== 'feet' || MOVING_POSES.has(name);
}
const MOVING_POSES: ReadonlySet<string> = new Set(MOVING_POSE_WORDS.map((word) => word.name));

/** The meaning that most words have, of those that are asked for; among equals that of the first word. */
function mostNamed<T>(
  tags: readonly string[],
  table: WordTable<readonly T[]>,
  isAsking: (tag: string) => boolean,
): Named<T> | null {
  const found = new Map<T, string[]>();
  for (const tag of new Set(tags))
    for (const value of table.get(tag) ?? []) found.set(value, [...(found.get(value) ?? []), tag]);
  const asked = [...found].map(([value, words]) => ({ value, words })).filter(({ words }) => words.some(isAsking));
  const [first, ...others] = asked;
  if (!first) return null;
  return others.reduce((best, one) => (one.words.length > best.words.length ? one : best), first);
}
