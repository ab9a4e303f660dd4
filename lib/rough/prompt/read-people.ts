import { ABSTRACT_SCENES, type Sex } from '../vocabulary';
import { dealTraits, usualSex } from './deal-traits';
import { isAboutAPerson } from './is-about-a-person';
import {
  LEFT_WORDS,
  NOBODY_WORDS,
  PEOPLE_WORDS,
  RIGHT_WORDS,
  SCENERY_WORDS,
  SEVERAL_WORDS,
  SEX_WORDS,
  SOLO_WORDS,
} from './people-words';
import { SCENE_WORDS, SURROUNDING_WORDS } from './picture-words';
import { firstNamed } from './word-table';

/** One person's share of a prompt. */
export interface PersonPart {
  /** Null: the prompt doesn't say, nor does what the person wears. */
  readonly sex: Sex | null;
  /** The tags that are about this person, and those that may be about anybody, in their order. */
  readonly tags: readonly string[];
}

export interface PeopleReading {
  /** From left to right, at most two. */
  readonly people: readonly PersonPart[];
  /** The words that decided who is in the picture. */
  readonly taken: readonly string[];
}

/** People that one piece of a prompt counts, and the words that counted them. */
interface Headcount {
  readonly sexes: readonly Sex[];
  readonly words: readonly string[];
}

interface SidedTags {
  /** Before any side is named. */
  readonly before: readonly string[];
  readonly left: readonly string[] | null;
  readonly right: readonly string[] | null;
}

const MOST_PEOPLE = 2;
type Chunks = readonly (readonly string[])[];

/**
 * Who is in the picture, and which tags are whose. Two people are two chunks, or the tags after `on left` and after
 * `on right`, or a count ("2girls") whose traits are dealt out: two colours of hair are one each.
 */
export function readPeople(chunks: Chunks): PeopleReading {
  const all = chunks.flat();
  const solo = all.filter((tag) => SOLO_WORDS.has(tag));
  const sides = splitSides(chunks);
  if (sides.left && sides.right && solo.length === 0) return readSides(sides, sides.left, sides.right);
  const counts = chunks.map(countPeople);
  const counted = counts.filter(({ sexes }) => sexes.length > 0);
  const roster = solo.length > 0 ? counted.flatMap(({ sexes }) => sexes).slice(0, 1) : rosterOf(counted);
  const words = [...solo, ...countWords(counts, roster)];
  if (roster.length === 2) {
    return { people: dealChunks(chunks, counts, roster), taken: [...words, ...LEFT_WORDS, ...RIGHT_WORDS] };
  }
  if (roster.length === 0 && !hasSomebody(all, solo)) return { people: [], taken: emptyWords(all) };
  const named = firstNamed(all, SEX_WORDS);
  return {
    people: [{ sex: roster[0] ?? named?.value ?? usualSexOf(all), tags: all }],
    taken: [...words, ...(roster.length === 0 ? (named?.words ?? []) : [])],
  };
}

function emptyWords(all: readonly string[]): string[] {
  return all.filter((tag) => NOBODY_WORDS.has(tag) || SCENERY_WORDS.has(tag));
}

/** Without a count somebody is there when a trait is named; nobody when only a place is. */
function hasSomebody(all: readonly string[], solo: readonly string[]): boolean {
  if (solo.length > 0) return true;
  if (all.some((tag) => NOBODY_WORDS.has(tag))) return false;
  return all.some((tag) => isAboutAPerson(tag) || SEX_WORDS.has(tag)) || !all.some(isAboutAPlace);
}

function isAboutAPlace(tag: string): boolean {
  const scene = SCENE_WORDS.get(tag);
  const isPlace = scene !== undefined && !ABSTRACT_SCENES.includes(scene);
  return isPlace || SURROUNDING_WORDS.has(tag) || SCENERY_WORDS.has(tag);
}

/** The people that a list of tags counts: numbers add up ("1girl, 1boy"), and no more than two are drawn. */
function countPeople(tags: readonly string[]): Headcount {
  const sexes: Sex[] = [];
  const words: string[] = [];
  for (const tag of new Set(tags)) {
    const named = PEOPLE_WORDS.get(tag);
    if (!named) continue;
    const isWhole = sexes.length + named.length <= MOST_PEOPLE;
    sexes.push(...named.slice(0, MOST_PEOPLE - sexes.length));
    if (isWhole) words.push(tag);
  }
  const several = firstNamed(tags, SEVERAL_WORDS);
  if (!several) return { sexes, words };
  if (sexes.length === 0) return { sexes: several.value, words: several.words };
  return sexes.length === MOST_PEOPLE ? { sexes, words: [...words, ...several.words] } : { sexes, words };
}

/** A piece that counts two names them both; otherwise every piece that counts one is one person. */
function rosterOf(counted: readonly Headcount[]): readonly Sex[] {
  const pair = counted.find(({ sexes }) => sexes.length === 2);
  return pair?.sexes ?? counted.flatMap(({ sexes }) => sexes).slice(0, MOST_PEOPLE);
}

function countWords(counts: readonly Headcount[], roster: readonly Sex[]): string[] {
  return counts.flatMap(({ sexes, words }) => (sexes.length <= roster.length ? words : []));
}

function usualSexOf(tags: readonly string[]): Sex | null {
  for (const tag of tags) {
    const sex = usualSex(tag);
    if (sex !== null) return sex;
  }
  return null;
}

/** Two people: a chunk each, with the traits of shared chunks dealt out. */
function dealChunks(chunks: Chunks, counts: readonly Headcount[], roster: readonly Sex[]): PersonPart[] {
  const own = ownChunks(chunks, counts);
  const ordered = isMirrored(chunks, own) ? own.toReversed() : own;
  const sexes = roster.map((sex, person) => {
    const counted = counts[ordered[person] ?? -1]?.sexes ?? [];
    return counted.length === 1 ? (counted[0] ?? sex) : sex;
  });
  const shared = dealTraits(chunks.filter((_, index) => !own.includes(index)).flat(), sexes);
  return sexes.map((sex, person) => ({
    sex,
    tags: [...(chunks[ordered[person] ?? -1] ?? []), ...(shared[person] ?? [])],
  }));
}

/** Which chunks are the two people's own; none when one chunk is for both. */
function ownChunks(chunks: Chunks, counts: readonly Headcount[]): number[] {
  const indices = chunks.map((_, index) => index);
  const counting = indices.filter((index) => (counts[index]?.sexes.length ?? 0) > 0);
  if (counting.length >= MOST_PEOPLE) return counting.slice(0, MOST_PEOPLE);
  if (chunks.length === MOST_PEOPLE) return indices;
  return indices.filter((index) => !counting.includes(index)).slice(0, MOST_PEOPLE);
}

/** True when the first of the two chunks stands on the right. */
function isMirrored(chunks: Chunks, own: readonly number[]): boolean {
  const [first, second] = own.map((index) => chunks[index] ?? []);
  return (first?.some((tag) => RIGHT_WORDS.has(tag)) ?? false) || (second?.some((tag) => LEFT_WORDS.has(tag)) ?? false);
}

/** Tags by the side that was named last before them in their chunk. */
function splitSides(chunks: Chunks): SidedTags {
  const before: string[] = [];
  let left: string[] | null = null;
  let right: string[] | null = null;
  for (const chunk of chunks) {
    let current = before;
    for (const tag of chunk) {
      if (LEFT_WORDS.has(tag)) current = left ??= [];
      else if (RIGHT_WORDS.has(tag)) current = right ??= [];
      else current.push(tag);
    }
  }
  return { before, left, right };
}

function readSides(sides: SidedTags, left: readonly string[], right: readonly string[]): PeopleReading {
  const shared = countPeople(sides.before);
  const parts = [left, right].map((tags, person) => {
    const own = countPeople(tags);
    return { sex: own.sexes[0] ?? shared.sexes[person] ?? null, tags: [...tags, ...sides.before], words: own.words };
  });
  return {
    people: parts.map(({ sex, tags }) => ({ sex, tags })),
    taken: [...LEFT_WORDS, ...RIGHT_WORDS, ...shared.words, ...parts.flatMap(({ words }) => words)],
  };
}
