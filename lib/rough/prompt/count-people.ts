import type { Sex } from '../vocabulary';
import { PEOPLE_WORDS, SEVERAL_WORDS } from './people-words';
import { firstNamed } from './word-table';

/** More are not drawn. */
export const MOST_PEOPLE = 4;

/** People that one piece of a prompt counts, and the words that counted them. */
export interface Headcount {
  readonly sexes: readonly Sex[];
  readonly words: readonly string[];
}

/**
 * The people that a list of tags counts: numbers add up ("1girl, 1boy"), and no more than four are drawn. Who is named
 * beside a number that includes her ("2girls, 1girl") is one of those.
 */
export function countPeople(tags: readonly string[]): Headcount {
  const unique = [...new Set(tags)];
  const many = new Set(unique.flatMap((tag) => (isMany(tag) ? (PEOPLE_WORDS.get(tag)?.[0] ?? []) : [])));
  const sexes: Sex[] = [];
  const words: string[] = [];
  for (const tag of unique) {
    const named = PEOPLE_WORDS.get(tag);
    const [sex] = named ?? [];
    if (!named || !sex) continue;
    const isIncluded = named.length === 1 && many.has(sex);
    const room = isIncluded || (isNoun(tag) && sexes.length >= 2) ? 0 : MOST_PEOPLE - sexes.length;
    sexes.push(...named.slice(0, room));
    if (isIncluded || named.length <= room) words.push(tag);
  }
  return withSeveral({ sexes, words }, tags);
}

function isMany(tag: string): boolean {
  return (PEOPLE_WORDS.get(tag)?.length ?? 0) > 1;
}

/** "Man" and the like without a number say more of people who are counted already. */
function isNoun(tag: string): boolean {
  return !/^\d/.test(tag) && !isMany(tag);
}

function withSeveral({ sexes, words }: Headcount, tags: readonly string[]): Headcount {
  const several = firstNamed(tags, SEVERAL_WORDS);
  if (!several) return { sexes, words };
  if (sexes.length === 0) return { sexes: several.value, words: several.words };
  return sexes.length > 1 ? { sexes, words: [...words, ...several.words] } : { sexes, words };
}

/** A piece that counts several names them all; otherwise every piece that counts one is one person. */
export function rosterOf(counted: readonly Headcount[]): readonly Sex[] {
  const several = counted.find(({ sexes }) => sexes.length > 1);
  return several?.sexes ?? counted.flatMap(({ sexes }) => sexes).slice(0, MOST_PEOPLE);
}

/** Tags parted where, after the count of everybody, one person after another is named. */
export interface CountedTags {
  /** Those before the first person. */
  readonly before: readonly string[];
  readonly people: readonly { readonly sex: Sex; readonly tags: readonly string[] }[];
}

/** "2girls, 1boy, 1girl, red hair, 1girl, 1boy": a count of so many, then each with what follows. */
export function splitAfterCount(tags: readonly string[], headcount: number): CountedTags {
  const before: string[] = [];
  const people: { sex: Sex; tags: string[] }[] = [];
  let counted = 0;
  for (const tag of tags) {
    const named = PEOPLE_WORDS.get(tag) ?? [];
    const [sex] = named;
    if (counted >= headcount && named.length === 1 && sex) people.push({ sex, tags: [tag] });
    else (people.at(-1)?.tags ?? before).push(tag);
    counted += named.length;
  }
  return { before, people };
}
