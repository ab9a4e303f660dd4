import { roleOfWord } from '../characters/roles';
import type { FoundPerson } from './found-person';

/** "Two sisters, Bea and Lottie", "Two old friends on a bench. Arthur asks Bill": what they are is said of both. */
export function withSharedRoles(text: string, people: readonly FoundPerson[]): FoundPerson[] {
  const pairs = [
    ...text.matchAll(
      /\b((?:[Tt]win|[Tt]wo|[Tt]hree|[Tt]he|[Hh]is|[Hh]er|[Bb]oth) (?:[\p{Ll}-]+ )?(?:(?:[\p{Ll}-]+ )?(?:[\p{Ll}-]+s|women|men|children)))(?:,| named| called| —|:) (\p{Lu}\p{Ll}+)(?: \([^)]*\))?(?:, (\p{Lu}\p{Ll}+),?(?: \([^)]*\))?)? and (\p{Lu}\p{Ll}+)/gu,
    ),
  ];
  const all = sharedRole(text, people);
  return people.map((person) => {
    if (all !== null && person.title === undefined) return { ...person, title: all.title };
    const pair = pairs.find(([, , ...names]) =>
      names.some((name) => name !== undefined && person.calls.includes(name)),
    );
    return pair?.[1] === undefined || person.title !== undefined ? person : { ...person, title: singular(pair[1]) };
  });
}

const singular = (words: string): string =>
  words
    .replace(/women$/, 'woman')
    .replace(/men$/, 'man')
    .replace(/children$/, 'child')
    .replace(/s$/, '')
    .replace(/^(?:two|three|both|the|his|her) /i, '');

const COUNTS: Readonly<Record<string, number>> = { two: 2, twin: 2, three: 3, four: 4 };

/**
 * What a sentence at the beginning says of as many people as are named behind it: "Two old friends on a bench." Null where it
 * says nothing of the kind.
 */
export function sharedRole(
  text: string,
  people: readonly FoundPerson[],
): { readonly word: string; readonly title: string } | null {
  const hit =
    /(?:^|[.!?:]\s+|\n)(two|twin|three|four) ((?:[\p{L}-]+ )?(?:[\p{L}-]+s|women|men|children))(?=[ ,.])/iu.exec(text);
  const [, count = '', words = ''] = hit ?? [];
  const named = people.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const first = named[0];
  if (hit === null || first === undefined || named.length !== COUNTS[count.toLowerCase()]) return null;
  const isNamedLater = /[.!?\n"“”;]/.test(text.slice(hit.index + hit[0].length, first.at));
  const title = singular(words);
  const word = title.split(' ').at(-1)?.toLowerCase() ?? '';
  return first.at > hit.index && isNamedLater && roleOfWord(word) !== null ? { word, title } : null;
}
