import type { Sex } from '@/lib/rough/vocabulary';

/** Somebody whom a text may mean. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  /** An animal or a being without a person's hands and face. */
  readonly isCreature?: boolean;
}

/** A piece of text about the same people. */
export interface Clause {
  readonly text: string;
  readonly who: readonly KnownPerson[];
  /** Those of them who do what it says: who is named first, and who is joined to them by "and"; not whom it is done to. */
  readonly doers: readonly KnownPerson[];
}

/** Who is named in a text or meant by a pronoun, in order; `before` are the ids of those who were there just before. */
export function peopleIn(text: string, people: readonly KnownPerson[], before: readonly string[]): KnownPerson[] {
  return [...new Set(clausesOf(text, people, before).flatMap(({ who }) => who))];
}

/** No clause ends behind "Dr." */
const CLAUSE_ENDS =
  /(?<=[!?。！？;；]|(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Capt|Sgt|Lt|No))\.)\s*|,\s+(?=(?:and|but|while|then|as)\b)|、/;

/** A text in clauses, each with whom it is about: those it names, else whom its pronoun means, else those of the one before. */
export function clausesOf(text: string, people: readonly KnownPerson[], before: readonly string[]): Clause[] {
  const clauses: Clause[] = [];
  let known = people.filter(({ id }) => before.includes(id));
  let last: readonly KnownPerson[] = [];
  for (const piece of text.split(CLAUSE_ENDS)) {
    if (piece.trim() === '') continue;
    const named = namedIn(piece, people);
    const meant = named.length > 0 ? named.map(({ person }) => person) : meantBy(piece, known, last);
    const doers = named.length > 0 ? doersOf(piece, named) : meant;
    const seen = foundSoIn(piece, { doers, people, known });
    if (seen === null) clauses.push({ text: piece, who: meant, doers });
    else
      clauses.push(
        { text: piece.slice(0, seen.at), who: meant, doers },
        { text: piece.slice(seen.at), who: seen.who, doers: seen.who },
      );
    if (meant.length > 0) last = meant;
    known = [...meant, ...known.filter((person) => !meant.includes(person))];
  }
  return clauses;
}

/** "She finds him asleep": it is not she who sleeps. */
const FOUND_SO =
  /\b(?:finds?|found|sees?|saw|spots?|spotted|discover(?:s|ed)?|catch(?:es)?|caught|notice[sd]?|watch(?:es|ed)?|leaves?|left) (?<whom>him|her|them|it|(?:the|an?|another|his|her|their) [\p{Ll} ]{2,30}?|\p{Lu}\p{Ll}+) (?<how>(?:fast |sound |half |still )?(?:asleep|sleeping|lying|crying|sitting|hiding|kneeling|unconscious|curled|crouching|weeping)\b)/u;

/** Whom a clause tells to be found in a state, and where that is told; null where it tells of no such thing. */
function foundSoIn(
  piece: string,
  o: {
    readonly doers: readonly KnownPerson[];
    readonly people: readonly KnownPerson[];
    readonly known: readonly KnownPerson[];
  },
): { readonly at: number; readonly who: readonly KnownPerson[] } | null {
  const match = FOUND_SO.exec(piece);
  const { whom = '', how = '' } = match?.groups ?? {};
  if (match === null || o.doers.length === 0) return null;
  const isOther = (person: KnownPerson): boolean => !o.doers.includes(person);
  const named = namedIn(whom, o.people.filter(isOther)).map(({ person }) => person);
  const who = named.length > 0 ? named : meantBy(whom, [...o.known, ...o.people].filter(isOther), []);
  return who.length === 0 ? null : { at: match.index + match[0].length - how.length, who };
}

interface Named {
  readonly person: KnownPerson;
  /** Where the name begins. */
  readonly at: number;
}

/** By name, in order; a name in Latin letters must be a word of its own. */
function namedIn(text: string, people: readonly KnownPerson[]): Named[] {
  const found = people.flatMap((person) => {
    const at = placeOfName(text, person.name, people);
    return at < 0 ? [] : [{ person, at }];
  });
  return found.sort((a, b) => a.at - b.at);
}

/** What stands between people who do something together. */
const JOINED = /^[\s,]*(?:(?:and|&|with)\s+)?(?:the\s+)?$|^(?:と|や|、|・|さん|くん|君|ちゃん)+$/i;
/** Words of two who do it to each other. */
const MUTUAL = /\b(?:together|each other|side by side)\b|互い|一緒に|二人/i;

function doersOf(text: string, named: readonly Named[]): KnownPerson[] {
  if (MUTUAL.test(text)) return named.map(({ person }) => person);
  const doers: KnownPerson[] = [];
  let end: number | null = null;
  for (const { person, at } of named) {
    if (end !== null && !JOINED.test(text.slice(end, at))) break;
    doers.push(person);
    end = at + person.name.trim().length;
  }
  return doers;
}

function placeOfName(text: string, name: string, people: readonly KnownPerson[]): number {
  const wanted = name.trim().toLowerCase();
  const own = placeOfWord(text, wanted, people);
  if (own >= 0) return own;
  const part = partsOfName(name, people)
    .map((word) => placeOfWord(text, word, people))
    .find((at) => at >= 0);
  if (part !== undefined) return part;
  // "The girls" are the girl and the other girl.
  const kind = /^(?:other|third) (.+)$/u.exec(wanted)?.[1] ?? wanted;
  const isOneOfSome = people.some(({ name: one }) => one.toLowerCase() === `other ${kind}`);
  const other = isOneOfSome ? placeOfWord(text.replace(/\banother\b/gi, 'the other'), wanted, people) : -1;
  if (other >= 0 || !isOneOfSome) return other;
  return placeOfWord(text, pluralOf(kind), []);
}

/** By which of its words a name is short for somebody: "Ashworth", "the driver"; none that others have in theirs. */
function partsOfName(name: string, people: readonly KnownPerson[]): string[] {
  const words = name.trim().toLowerCase().split(/\s+/);
  if (words.length < 2 || !/^[\p{Script=Latin}\p{N}'’. -]+$/u.test(name)) return [];
  const isOthers = (word: string): boolean =>
    people.filter((one) => one.name.toLowerCase().split(/\s+/).includes(word)).length > 1;
  const own = isCapital(words.at(-1) ?? '', name) ? words : words.slice(-1);
  return own.filter((word) => word.length > 2 && !TITLE_WORDS.test(word) && !isOthers(word));
}

const isCapital = (last: string, name: string): boolean =>
  name.trim().slice(-last.length, -last.length + 1) !== last[0];
const TITLE_WORDS =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord|captain|detective|officer|private|nurse|aunt|uncle|the|old|little|young|big|other|third|saint|father|mother|sister|brother|king|queen|prince|princess|man|woman|girl|boy|one|first|second|speaker)\.?$/;

/** The plural of an English word for somebody. */
export function pluralOf(word: string): string {
  if (/(?<!hu|ger|sha)man$/.test(word)) return word.replace(/man$/, 'men');
  if (word.endsWith('child')) return `${word}ren`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function placeOfWord(text: string, wanted: string, people: readonly KnownPerson[]): number {
  const lower = text.toLowerCase();
  const isLatin = /^[\p{Script=Latin}\p{N}'’. -]+$/u.test(wanted);
  for (let at = lower.indexOf(wanted); at >= 0 && wanted !== ''; at = lower.indexOf(wanted, at + 1)) {
    const around = `${lower[at - 1] ?? ' '}${lower[at + wanted.length] ?? ' '}`;
    // Within "the other girl" stands somebody else.
    const isOther =
      /(?:\b(?:an)?other |\bthird |もう一人の|三人目の)$/i.test(lower.slice(0, at)) &&
      people.some(({ name }) => name.toLowerCase() !== wanted && name.toLowerCase().endsWith(wanted));
    if (!isOther && (!isLatin || !/[\p{L}\p{N}]/u.test(around))) return at;
  }
  return -1;
}

/** Whom a pronoun means of those known last; a clause without one goes on about the same. */
function meantBy(text: string, known: readonly KnownPerson[], last: readonly KnownPerson[]): readonly KnownPerson[] {
  if (/\b(?:they|both|together|the two|each other|all of them)\b|二人|ふたり|みんな/i.test(text)) return known;
  const isSheSaid = /\b(?:she|her)\b|彼女/i.test(text);
  const isHeSaid = /\b(?:he|him|his)\b|彼(?!女)/i.test(text);
  // Of somebody who is neither people may say either.
  const other = known.find(({ sex }) => sex === 'other');
  const boy = isHeSaid ? (known.find(({ sex }) => sex === 'boy') ?? other) : undefined;
  const girl = isSheSaid ? (known.find(({ sex }) => sex === 'girl') ?? other) : undefined;
  const meant = [girl, boy].flatMap((one) => (one ? [one] : []));
  return meant.length > 0 ? meant : last;
}
