import { roleOfWord } from '../characters/roles';
import { FURTHER_ANIMALS } from '../characters/further-animals.data';

/** What pronouns say: the sex of each person, null where none does, and the clauses that begin with a pronoun for somebody. */
export interface PronounReading {
  readonly sexes: readonly ('female' | 'male' | null)[];
  readonly spokenOf: readonly { readonly person: number; readonly clause: string }[];
}

/**
 * Reads the pronouns of a text of English or Japanese: each means whoever of a fitting sex was spoken of last, who does
 * something before whom it is done to.
 * @param people the words by which each is called
 */
export function readPronouns(text: string, people: readonly (readonly string[])[]): PronounReading {
  const spokenOf: { person: number; clause: string }[] = [];
  const sexes: ('female' | 'male' | null)[] = people.map((calls) => ownSex(calls));
  let recent: number[] = [];
  for (const clause of text.split(/(?<=[.!?。！？;])\s*|,?\s+(?=(?:but|until|when|while|because)\b)|\n+/)) {
    const events = [...mentionsIn(clause, people), ...pronounsIn(clause)].sort((a, b) => a.at - b.at);
    const isGroup = /\b(?:they|both|the two)\b|二人/iu.test(clause);
    if (isGroup) recent = [...recent.slice(0, 3)].sort((a, b) => a - b).concat(recent.slice(3));
    const named: number[] = [];
    for (const event of events) {
      if ('person' in event) {
        if (!named.includes(event.person)) named.push(event.person);
        continue;
      }
      const order = [...named, ...recent.filter((one) => !named.includes(one))];
      const same = order.find((one) => sexes[one] === event.sex);
      const fits = (one: number): boolean => sexes[one] === null && hinted(people[one] ?? []) !== other(event.sex);
      const candidate =
        same ??
        (event.isSubject ? undefined : order.find((one) => fits(one) && !isAnimal(people[one] ?? []))) ??
        order.find(fits) ??
        order.find((one) => sexes[one] === null);
      if (candidate !== undefined && sexes[candidate] === null) sexes[candidate] = event.sex;
      if (candidate !== undefined && event.at === 0) spokenOf.push({ person: candidate, clause });
      if (candidate !== undefined) recent = [candidate, ...recent.filter((one) => one !== candidate)];
    }
    recent = [...named, ...recent.filter((one) => !named.includes(one))];
  }
  return { sexes, spokenOf };
}

const other = (sex: 'female' | 'male'): 'female' | 'male' => (sex === 'female' ? 'male' : 'female');

/** He and she are people before they are animals. */
const isAnimal = (calls: readonly string[]): boolean =>
  calls.some((call) => roleOfWord(call)?.kind === 'animal' || FURTHER_ANIMALS.some(({ whole }) => whole.test(call)));

/** What a name sounds like; no more than a hint. */
function hinted(calls: readonly string[]): 'female' | 'male' | null {
  const name = calls.join(' ');
  if (/o(?:$| )/i.test(name)) return /(?:ko|yo)(?:$| )/i.test(name) ? 'female' : 'male';
  return /(?:a|ie|elle|lyn|ine|ilse)(?:$| )|子(?:$| )/i.test(name) ? 'female' : null;
}

function ownSex(calls: readonly string[]): 'female' | 'male' | null {
  const words = calls.join(' ');
  if (
    /\b(?:girl|woman|lady|mrs|ms|miss|mother|sister|queen|princess|grandma|grandmother|aunt)\b|少女|女の子|姉|妹|母|祖母/iu.test(
      words,
    )
  )
    return 'female';
  return /\b(?:boy|man|mr|father|brother|king|prince|grandpa|grandfather|uncle)\b|少年|男の子|兄|弟|父|祖父/iu.test(
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
  readonly isSubject: boolean;
  readonly at: number;
}

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

function pronounsIn(clause: string): Pronoun[] {
  return [...clause.matchAll(/\b(she|her|hers|herself|he|him|his|himself)\b|(彼女)|(彼)(?!女)/giu)].map(
    ({ 0: word, index }) => ({
      sex: /^(?:she|hers?|herself|彼女)$/i.test(word) ? 'female' : 'male',
      isSubject: /^(?:she|he|彼女|彼)$/i.test(word),
      at: index,
    }),
  );
}
