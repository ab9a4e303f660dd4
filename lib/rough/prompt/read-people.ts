import type { PersonPart } from './person-part';
import { ABSTRACT_SCENES, type Sex } from '../vocabulary';
import { countPeople, rosterOf, splitAfterCount, type Headcount } from './count-people';
import { dealTraits, usualSex } from './deal-traits';
import { isAboutAPerson } from './is-about-a-person';
import { BEING_WORDS } from './kind-words';
import { LEFT_WORDS, NOBODY_WORDS, RIGHT_WORDS, SCENERY_WORDS, SEX_WORDS, SOLO_WORDS } from './people-words';
import { SCENE_WORDS, SURROUNDING_WORDS } from './picture-words';
import { SETTING_WORDS } from './setting-words';
import { firstNamed } from './word-table';

export interface PeopleReading {
  /** From left to right, at most four. */
  readonly people: readonly PersonPart[];
  /** The words that decided who is in the picture. */
  readonly taken: readonly string[];
}

interface SidedTags {
  /** Before any side is named. */
  readonly before: readonly string[];
  readonly left: readonly string[] | null;
  readonly right: readonly string[] | null;
}

type Chunks = readonly (readonly string[])[];

/**
 * Who is in the picture, and which tags are whose. Several people are a chunk each, or the tags after `on left` and
 * after `on right`, or a count ("2girls") and then one after another, or a count whose traits are dealt out: two colours
 * of hair are one each.
 */
export function readPeople(chunks: Chunks): PeopleReading {
  const all = chunks.flat();
  const solo = all.filter((tag) => SOLO_WORDS.has(tag));
  const counts = chunks.map(countPeople);
  const counted = counts.filter(({ sexes }) => sexes.length > 0);
  const roster = solo.length > 0 ? counted.flatMap(({ sexes }) => sexes).slice(0, 1) : rosterOf(counted);
  const sides = splitSides(chunks);
  if (sides.left && sides.right && solo.length === 0 && roster.length <= 2)
    return readSides(sides, sides.left, sides.right);
  const words = [...solo, ...countWords(counts, roster)];
  if (roster.length > 1) {
    return { people: dealChunks(chunks, counts, roster), taken: [...words, ...LEFT_WORDS, ...RIGHT_WORDS] };
  }
  const isBeing = roster.length === 0 && all.some((tag) => BEING_WORDS.has(tag));
  if (roster.length === 0 && !isBeing && !hasSomebody(all, solo)) return { people: [], taken: emptyWords(all) };
  const named = firstNamed(all, SEX_WORDS);
  return {
    people: [{ sex: roster[0] ?? named?.value ?? usualSexOf(all), tags: all }],
    taken: [...words, ...(isBeing ? emptyWords(all) : []), ...(roster.length === 0 ? (named?.words ?? []) : [])],
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
  return isPlace || SETTING_WORDS.has(tag) || SURROUNDING_WORDS.has(tag) || SCENERY_WORDS.has(tag);
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

/** Several people: a chunk each, or one after another, with the traits of what is shared dealt out. */
function dealChunks(chunks: Chunks, counts: readonly Headcount[], roster: readonly Sex[]): readonly PersonPart[] {
  const [only = [], ...others] = chunks;
  if (others.length === 0) return dealList(only, roster);
  const own = ownChunks(chunks, counts, roster.length);
  const ordered = fromLeftToRight(chunks, own);
  const sexes = roster.map((sex, person) => {
    const index = ordered[person] ?? -1;
    const counted = counts[index]?.sexes ?? [];
    if (counted.length === 1) return counted[0] ?? sex;
    const [named] = roster.length > 2 ? splitAfterCount(chunks[index] ?? [], roster.length).people : [];
    return named?.sex ?? sex;
  });
  const shared = dealTraits(chunks.filter((_, index) => !own.includes(index)).flat(), sexes);
  return sexes.map((sex, person) => ({
    sex,
    tags: [...(chunks[ordered[person] ?? -1] ?? []), ...(shared[person] ?? [])],
  }));
}

function dealList(tags: readonly string[], roster: readonly Sex[]): readonly PersonPart[] {
  const { before, people } = splitAfterCount(tags, roster.length);
  if (people.length !== roster.length) {
    const dealt = dealTraits(tags, roster);
    return roster.map((sex, person) => ({ sex, tags: dealt[person] ?? [] }));
  }
  const shared = dealTraits(
    before,
    people.map(({ sex }) => sex),
  );
  return people.map((own, person) => ({ sex: own.sex, tags: [...own.tags, ...(shared[person] ?? [])] }));
}

/** Which chunks are these people's own; none when one chunk is for all. */
function ownChunks(chunks: Chunks, counts: readonly Headcount[], headcount: number): readonly number[] {
  const indices = chunks.map((_, index) => index);
  const counting = indices.filter((index) => (counts[index]?.sexes.length ?? 0) > 0);
  if (counting.length >= headcount) return counting.slice(0, headcount);
  if (chunks.length === headcount) return indices;
  return indices.filter((index) => !counting.includes(index)).slice(0, headcount);
}

/** The chunks in the order of the sides that they name; those that name none are between. */
function fromLeftToRight(chunks: Chunks, own: readonly number[]): readonly number[] {
  const sideOf = (index: number): number => {
    const tags = chunks[index] ?? [];
    if (tags.some((tag) => LEFT_WORDS.has(tag))) return -1;
    return tags.some((tag) => RIGHT_WORDS.has(tag)) ? 1 : 0;
  };
  return own.toSorted((a, b) => sideOf(a) - sideOf(b));
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
