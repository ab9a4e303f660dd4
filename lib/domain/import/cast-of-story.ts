import { sexOfName } from '../characters/names-in-text';
import { escaped } from '../script/words/word-patterns';
import { bareName, groupAliases, sexOfTitle, type CountedName, type NameGroup } from './alias-groups';

/** Somebody of a story while it is read. */
export interface CastPerson extends NameGroup {
  readonly sex: 'female' | 'male' | null;
}

/** Who a story's names mean. */
export interface Cast {
  readonly people: readonly CastPerson[];
  /** The person whom a name or a subject ("the driver") means; null for nobody who is known. */
  find(subject: string): CastPerson | null;
  /** The people whom a text names, in its order. */
  mentioned(text: string): CastPerson[];
}

const MOST_PEOPLE = 200;
/** Around a mention, letters in which a pronoun tells of the person. */
const NEAR = 70;

/** @param text all that is told, for the pronouns beside names */
export function castOf(names: readonly CountedName[], text: string): Cast {
  const groups = groupAliases(names).slice(0, MOST_PEOPLE);
  const byCall = new Map<string, number>();
  for (const [index, { calls }] of groups.entries()) for (const call of calls) byCall.set(keyOf(call), index);
  const calls = [...byCall.keys()].filter((call) => call.length > 1).sort((a, b) => b.length - a.length);
  const pattern =
    calls.length === 0
      ? null
      : new RegExp(
          String.raw`(?<![\p{Script=Latin}])(?:${calls.map((call) => escaped(call).replaceAll(' ', String.raw`\.? `)).join('|')})(?![\p{Script=Latin}])`,
          'giu',
        );
  const near = pattern === null ? [] : pronounsNear(text, pattern, byCall, groups.length);
  const people = groups.map((group, index): CastPerson => ({ ...group, sex: sexOf(group, near[index]) }));
  const find = (subject: string): CastPerson | null => {
    const at = byCall.get(keyOf(subject)) ?? byCall.get(keyOf(bareName(subject)));
    return at === undefined ? null : (people[at] ?? null);
  };
  return {
    people,
    find,
    mentioned: (words) => {
      if (pattern === null) return [];
      const found = [...words.matchAll(pattern)].flatMap(([call]) => find(call) ?? []);
      return [...new Set(found)];
    },
  };
}

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/^(?:the|an?|his|her|my) /, '')
    .trim();

interface Pronouns {
  she: number;
  he: number;
}

function pronounsNear(
  text: string,
  pattern: RegExp,
  byCall: ReadonlyMap<string, number>,
  count: number,
): readonly Pronouns[] {
  const near: Pronouns[] = Array.from({ length: count }, () => ({ she: 0, he: 0 }));
  for (const { 0: call, index } of text.matchAll(pattern)) {
    const one = near[byCall.get(keyOf(call)) ?? -1];
    if (one === undefined) continue;
    const [pronoun] = /\b(?:she|her|hers|he|his|him)\b|彼女|彼/i.exec(clauseAfter(text, index + call.length)) ?? [];
    if (pronoun === undefined) continue;
    if (/^(?:she|hers?|彼女)$/i.test(pronoun)) one.she += 1;
    else one.he += 1;
  }
  return near;
}

/** What is told right behind a mention: another paragraph or speech may be about somebody else. */
function clauseAfter(text: string, at: number): string {
  return text.slice(at, at + NEAR).replace(/[\n"“”「][^]*$/, '');
}

function sexOf({ name, calls }: NameGroup, near: Pronouns | undefined): CastPerson['sex'] {
  const titled = calls.map(sexOfTitle).find((sex) => sex !== null);
  if (titled !== undefined) return titled;
  if (/[子美香奈花恵菜]$/u.test(bareName(name))) return 'female';
  if (/[郎太助介斗雄彦夫男]$/u.test(bareName(name))) return 'male';
  const { she, he } = near ?? { she: 0, he: 0 };
  if (she + he >= 2 && she !== he) return she > he ? 'female' : 'male';
  const first = bareName(name).split(' ')[0] ?? '';
  return sexOfName(first, '') === 'boy' ? 'male' : she > he ? 'female' : he > she ? 'male' : null;
}
