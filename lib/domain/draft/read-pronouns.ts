import { roleOfWord } from '../characters/roles';
import { FURTHER_ANIMALS } from '../characters/further-animals.data';
import { sexOfGivenName, sexOfKnownName } from '../characters/given-names.data';

/** What pronouns say: the sex of each person, null where none does, and the clauses that begin with a pronoun for somebody. */
export interface PronounReading {
  readonly sexes: readonly ('female' | 'male' | null)[];
  readonly spokenOf: readonly { readonly person: number; readonly clause: string }[];
}

/**
 * Reads the pronouns of a text of English or Japanese: each means whoever of a fitting sex was spoken of last. Who was meant
 * by a pronoun in a sentence is meant by those of the next (Grosz, Joshi, Weinstein 1995, Centering, rule 1), and who does
 * something comes before whom it is done to.
 * @param people the words by which each is called
 */
export function readPronouns(text: string, people: readonly (readonly string[])[]): PronounReading {
  const spokenOf: { person: number; clause: string }[] = [];
  const sexes: ('female' | 'male' | null)[] = people.map((calls) => ownSex(calls));
  // Whom only their lines name may be meant from the beginning.
  let recent: number[] = people.flatMap((calls, index) =>
    calls.some((call) => text.toLowerCase().includes(call.toLowerCase())) ? [] : [index],
  );
  for (const clause of text.split(CLAUSES)) {
    const events = [...mentionsIn(clause, people), ...pronounsIn(clause)].sort((a, b) => a.at - b.at);
    const isGroup = /\b(?:they|both|the two)\b|二人/iu.test(clause);
    if (isGroup) recent = [...recent.slice(0, 3)].sort((a, b) => a - b).concat(recent.slice(3));
    const named: number[] = [];
    const meant: number[] = [];
    for (const event of events) {
      if ('person' in event) {
        if (!named.includes(event.person)) named.push(event.person);
        continue;
      }
      const others = recent.filter((one) => !named.includes(one));
      // Nobody laughs at himself: whom it is done to is not who does it.
      const owner = apposed(clause, event);
      const order =
        event.is === 'object'
          ? objectOrder(clause, event.at, { named, others })
          : [...named, ...others].filter((one) => owner === null || !(people[one] ?? []).includes(owner));
      const same = order.find((one) => sexes[one] === event.sex);
      const fits = (one: number): boolean => sexes[one] === null && hinted(people[one] ?? []) !== other(event.sex);
      // A fox that is spoken of last is no "he" where Tomas is there.
      const byName = order.find(
        (one) => sexes[one] === null && (people[one] ?? []).some((call) => sexOfGivenName(call) === event.sex),
      );
      const candidate =
        same ??
        byName ??
        (event.is === 'subject' ? undefined : order.find((one) => fits(one) && !isAnimal(people[one] ?? []))) ??
        order.find(fits) ??
        order.find(
          (one) =>
            sexes[one] === null && !(people[one] ?? []).some((call) => sexOfGivenName(call) === other(event.sex)),
        ) ??
        order.find(
          (one) =>
            sexes[one] === null && !(people[one] ?? []).some((call) => sexOfKnownName(call) === other(event.sex)),
        );
      if (candidate !== undefined && sexes[candidate] === null) sexes[candidate] = event.sex;
      const worn = event.is === 'possessive' ? wornBehind(clause.slice(event.at)) : null;
      if (candidate !== undefined && worn !== null) spokenOf.push({ person: candidate, clause: worn });
      if (candidate !== undefined && event.at === 0) spokenOf.push({ person: candidate, clause });
      if (candidate === undefined) continue;
      if (event.is !== 'possessive' && !meant.includes(candidate)) meant.push(candidate);
      recent = [candidate, ...recent.filter((one) => one !== candidate)];
    }
    recent = [...new Set([...meant, ...named, ...recent])];
  }
  return { sexes, spokenOf };
}

const CLAUSES =
  /(?<=[.!?。！？;])\s*|,?\s+(?=(?:but|until|when|while|because)\b)|,\s+(?=s?he(?:['’]s| is| has| wears| was| had) (?:an?|in|wearing)\b)|\n+/;

/** "But his scarf is too long": he has a scarf. */
function wornBehind(clause: string): string | null {
  const [, pronoun = '', words] = WORN.exec(clause) ?? [];
  if (words === undefined) return null;
  return `${/^her/i.test(pronoun) ? 'She' : 'He'} has ${/s$/.test(words) ? '' : 'a '}${words}`;
}
const WORN =
  /^(his|her) ((?:[\p{Ll}-]+ ){0,2}?(?:scarf|hat|cap|coat|jacket|glasses|boots|gloves|apron|mask|cape|cloak|helmet|beard|moustache|mustache|braids?|ponytail|eyepatch|kimono|sweater|tie|backpack|cane|crutches|umbrella|sword))(?![\p{L}-])/u;

/** "Old Wu, her grandfather": he is not her. */
function apposed(clause: string, { is, at }: Pronoun): string | null {
  const [, name = null] = is === 'possessive' ? (/(\p{Lu}[\p{L}'’-]+), $/u.exec(clause.slice(0, at)) ?? []) : [];
  return name;
}

/**
 * Who may be meant by "him", the likeliest first. Nobody laughs at himself; but within what is said of another ("the girl who
 * fed him", "the man in front of him") it is somebody else who was named.
 */
function objectOrder(
  clause: string,
  at: number,
  { named, others }: { readonly named: readonly number[]; readonly others: readonly number[] },
): readonly number[] {
  const isWithin = named.length > 1 && WITHIN.test(clause.slice(0, at));
  if (isWithin) return [...named.slice(0, -1), ...others];
  return others.length > 0 ? others : named.slice(1);
}
const WITHIN =
  /\b(?:who|that|whom)\b[^,.;]*$|\b(?:in front of|behind|beside|next to|near|around|above|below|before|opposite) $/iu;

const other = (sex: 'female' | 'male'): 'female' | 'male' => (sex === 'female' ? 'male' : 'female');

/** He and she are people before they are animals. */
const isAnimal = (calls: readonly string[]): boolean =>
  calls.some((call) => roleOfWord(call)?.kind === 'animal' || FURTHER_ANIMALS.some(({ whole }) => whole.test(call)));

/** What a name sounds like; no more than a hint. */
function hinted(calls: readonly string[]): 'female' | 'male' | null {
  const name = calls.join(' ');
  const ofName = calls.map(sexOfGivenName).find((sex) => sex !== null);
  if (ofName !== undefined) return ofName;
  if (/o(?:$| )/i.test(name)) return /(?:ko|yo)(?:$| )/i.test(name) ? 'female' : 'male';
  return /(?:a|ie|elle|lyn|ine|ilse)(?:$| )|子(?:$| )/i.test(name) ? 'female' : null;
}

function ownSex(calls: readonly string[]): 'female' | 'male' | null {
  const words = calls.join(' ');
  if (
    /(?:\b|school)girl\b|\b(?:woman|lady|mrs|ms|miss|mother|sister|daughter|wife|queen|princess|grandma|grandmother|aunt)\b|女|娘|姫|姉|妹|母|妻|婆|おばあ/iu.test(
      words,
    )
  )
    return 'female';
  return /(?:\b|school)boy\b|\b(?:man|mr|father|brother|son|husband|king|prince|grandpa|grandfather|uncle)\b|少年|男|息子|兄|弟(?!子)|父|夫(?!人)|爺|おじい/iu.test(
    words,
  )
    ? 'male'
    : null;
}

interface Mention {
  readonly person: number;
  readonly at: number;
}
interface Pronoun {
  readonly sex: 'female' | 'male';
  readonly is: PronounRole;
  readonly at: number;
}
export type PronounRole = 'subject' | 'object' | 'possessive';

function mentionsIn(clause: string, people: readonly (readonly string[])[]): Mention[] {
  const lower = clause.toLowerCase();
  return people.flatMap((calls, person) =>
    calls.flatMap((call) => {
      const wanted = call.toLowerCase();
      const at = lower.indexOf(wanted);
      const around = `${lower[at - 1] ?? ' '}${lower[at + wanted.length] ?? ' '}`;
      const isWord = /^\p{Script=Latin}/u.test(wanted) ? !/[\p{L}\p{N}]/u.test(around) : true;
      return at < 0 || !isWord ? [] : [{ person, at }];
    }),
  );
}

/** The pronouns of a clause in order: whether each does something, has something done to it, or owns something. */
export function pronounsIn(clause: string): Pronoun[] {
  return [...clause.matchAll(/\b(?:s?he|hers?|herself|him|his|himself)\b|彼女|彼(?!女)/giu)].map(
    ({ 0: word, index }) => ({
      sex: /^(?:she|hers?|herself|彼女)$/i.test(word) ? 'female' : 'male',
      is: roleOf(word.toLowerCase(), clause.slice(index + word.length)),
      at: index,
    }),
  );
}

function roleOf(word: string, behind: string): PronounRole {
  if (/^(?:s?he|彼女?)$/.test(word)) return /^[彼]/.test(word) && /^(?:を|に|と)/.test(behind) ? 'object' : 'subject';
  if (word === 'him') return 'object';
  // "sees her in the hall", "sees her hat".
  if (word === 'her')
    return /^(?:\s*[,.;:!?…"”]|\s*$|\s+(?:in|on|at|to|from|with|by|for|and|but|or|as|into|out|off|up|down|back|away|home|over|under|through|that|how|why|where|what|who|when|while|until|because|if|again|alone|too|there|here|an?|the|so|not|never|always)\b)/i.test(
      behind,
    )
      ? 'object'
      : 'possessive';
  return 'possessive';
}
