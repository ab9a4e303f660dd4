import type { Personality } from '@/lib/contracts/characters';
import type { Aid, ClothColour, Coat } from '@/lib/rough/vocabulary';
import type { Role } from '../roles';
import { FILLER_WORDS, NEGATION_PHRASES, STOP_WORDS } from './english-words';
import { coatOf, colourOf, meaningOf, tagsOf, type Meaning } from './lexicon';
import { splitWords, type Word } from './split-words';

/** Something that a description says of looks: tags, and the colours that stand at them. */
export interface SaidThing {
  readonly tags: readonly string[];
  readonly colours: readonly ClothColour[];
  /** "without glasses". */
  readonly isDenied: boolean;
  /** As it was written. */
  readonly words: string;
}

/** What a description says, in the order of its words. */
export interface WordsReading {
  readonly things: readonly SaidThing[];
  readonly roles: readonly { readonly role: Role; readonly words: string }[];
  readonly natures: readonly Personality[];
  readonly aid: Aid | null;
  readonly coat: Coat | null;
  /** "in black", "dressed in red". */
  readonly colour: ClothColour | null;
  /** By pronouns alone. */
  readonly pronoun: 'girl' | 'boy' | null;
  /** What was understood, as it was written. */
  readonly understood: readonly string[];
  /** Words that say something, but not to us. */
  readonly unknown: readonly string[];
}

const LONGEST = 6;
/** As many words of a thing are looked at before it. */
const REACH = 7;

interface Found {
  readonly meaning: Meaning;
  from: number;
  to: number;
  tags: string[];
  readonly colours: ClothColour[];
  isDenied: boolean;
}

/** Reads a description in English or Japanese. */
export function readWords(text: string): WordsReading {
  const words = splitWords(text);
  const used = new Set<number>();
  const { denied, begins } = deniedWords(words, used);
  const found = findPhrases(words, used);
  for (const one of found) {
    one.isDenied = denied.has(one.from);
    takeWordsBefore(one, words, used);
    takeWordsBehind(one, words, used);
  }
  for (const { meaning, tags, isDenied, from } of found)
    if (meaning.is === 'head' && tags.length === 0 && !isDenied) used.delete(from);
  const animal = found.find(({ meaning }) => meaning.is === 'role' && meaning.role.kind === 'animal');
  const coat = animal ? (takeCoat(animal, words, used) ?? coatOfRole(animal.meaning)) : null;
  const skin = takeSkin(found, words, used);
  const colour = takeColour(words, used);
  const written = (from: number, to: number): string => text.slice(words[from]?.from ?? 0, words[to]?.to ?? 0).trim();
  return {
    ...sorted(found, written, skin),
    coat,
    colour,
    pronoun: pronounIn(words),
    understood: runsOf(words, (index) => used.has(index), startsOf(found, begins)).map(([from, to]) =>
      written(from, to),
    ),
    unknown: runsOf(words, (index) => !used.has(index) && isTelling(words[index]), new Set()).map(([from, to]) =>
      written(from, to),
    ),
  };
}

function textOf(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let index = from; index <= to; index++) text += `${index > from ? ' ' : ''}${words[index]?.text ?? ''}`;
  return text;
}

/** From a denial to the next stop. */
function deniedWords(words: readonly Word[], used: Set<number>): { denied: Set<number>; begins: Set<number> } {
  const denied = new Set<number>();
  const begins = new Set<number>();
  for (let index = 0; index < words.length; index++) {
    const length = [3, 2, 1].find((count) => NEGATION_PHRASES.has(textOf(words, index, index + count - 1)));
    if (length === undefined) continue;
    begins.add(index);
    for (let at = index; at < index + length; at++) used.add(at);
    for (let at = index + length; at < words.length; at++) {
      const { text = '' } = words[at] ?? {};
      if (/^[.,;:()]$/.test(text) || /^(?:but|with|in|wears|wearing|has|who)$/.test(text)) break;
      denied.add(at);
    }
  }
  return { denied, begins };
}

/** The longest known phrases, none inside another. */
function findPhrases(words: readonly Word[], used: Set<number>): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + LONGEST) - 1; to >= from; to--) {
      const meaning = used.has(from) ? null : meaningOfWords(textOf(words, from, to));
      if (meaning === null) continue;
      const tags = meaning.is === 'tags' ? [...meaning.tags] : [];
      found.push({ meaning, from, to, tags, colours: [], isDenied: false });
      for (let at = from; at <= to; at++) used.add(at);
      from = to;
      break;
    }
  }
  return found;
}

/** "scar on his cheek" is in the tables without its article, "blue eye" in the plural. */
function meaningOfWords(phrase: string): Meaning | null {
  const bare = phrase.replaceAll(/ (?:his|her|their|the|a|an|my|one) /g, ' ');
  return meaningOf(phrase) ?? meaningOf(inPlural(phrase)) ?? (bare === phrase ? null : meaningOf(bare));
}

function inPlural(phrase: string): string {
  return phrase.endsWith(' eye') ? `${phrase}s` : phrase;
}

/** Words at a thing that say how it is: "short, red" before hair, "yellow" before a coat. */
function takeWordsBefore(one: Found, words: readonly Word[], used: Set<number>): void {
  if (one.meaning.is !== 'tags' && one.meaning.is !== 'head') return;
  const head = words[one.to]?.text ?? '';
  const thing = one.meaning.is === 'head' ? head : textOf(words, one.from, one.to);
  let first = one.from;
  while (first > 0 && one.from - first < REACH && !isEdge(words[first - 1], used.has(first - 1))) first -= 1;
  for (let at = first; at < one.from; at++) {
    const end = [2, 1, 0]
      .map((more) => at + more)
      .find((to) => to < one.from && takes(one, [thing, head], textOf(words, at, to)));
    if (end === undefined) continue;
    for (let taken = at; taken <= end; taken++) used.add(taken);
    at = end;
  }
  const start = words.findIndex((_, index) => index >= first && used.has(index));
  if (start >= 0 && start < one.from) one.from = start;
}

function takes(one: Found, heads: readonly string[], how: string): boolean {
  for (const head of heads) {
    const tags = tagsOf(inPlural(`${how} ${head}`));
    if (tags === null) continue;
    one.tags.push(...tags);
    return true;
  }
  const colour = colourOf(how);
  if (colour === null) return false;
  one.colours.push(colour);
  return true;
}

function isEdge(word: Word | undefined, isUsed: boolean): boolean {
  return word === undefined || isUsed || STOP_WORDS.has(word.text);
}

/** "hair is long and black", where nothing was said before it. */
function takeWordsBehind(one: Found, words: readonly Word[], used: Set<number>): void {
  if (one.meaning.is !== 'head' && !one.tags.includes('beard')) return;
  if (one.tags.length > 1 || (one.meaning.is === 'head' && one.tags.length > 0) || one.colours.length > 0) return;
  if (!/^(?:is|are|was|were|looks?|dyed|tied|cut)$/.test(words[one.to + 1]?.text ?? '')) return;
  const head = words[one.to]?.text ?? '';
  for (let at = one.to + 2; at < Math.min(words.length, one.to + REACH); at++) {
    if (used.has(at) || /^(?:[.,;:]|with|in)$/.test(words[at]?.text ?? '')) break;
    const end = [2, 1, 0]
      .map((more) => at + more)
      .find((to) => to < words.length && takes(one, [head], textOf(words, at, to)));
    if (end === undefined) continue;
    for (let taken = at; taken <= end; taken++) used.add(taken);
    at = end;
  }
}

/** The colour or pattern before an animal, or that the animal is called by: a calico. */
function takeCoat({ from }: Found, words: readonly Word[], used: Set<number>): Coat | null {
  const own = coatOf(words[from]?.text ?? '');
  if (own !== null) return own;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const coat = coatOf(words[at]?.text ?? '');
    if (coat === null || used.has(at)) continue;
    used.add(at);
    return coat;
  }
  return null;
}

const coatOfRole = (meaning: Meaning): Coat | null => (meaning.is === 'role' ? (meaning.role.coat ?? null) : null);

/** "a black woman" tells of her skin. */
function takeSkin(found: readonly Found[], words: readonly Word[], used: Set<number>): string | null {
  for (const { meaning, from } of found) {
    const skin = SKIN_OF_PEOPLE.get(words[from - 1]?.text ?? '');
    if (meaning.is !== 'role' || meaning.role.kind !== 'human' || skin === undefined || used.has(from - 1)) continue;
    used.add(from - 1);
    return skin;
  }
  return null;
}

const SKIN_OF_PEOPLE: ReadonlyMap<string, string> = new Map([
  ['black', 'dark skin'],
  ['brown', 'brown skin'],
  ['white', 'fair skin'],
]);

/** "a man in black", "all in white". */
function takeColour(words: readonly Word[], used: Set<number>): ClothColour | null {
  for (let at = 1; at < words.length; at++) {
    const colour = used.has(at) ? null : colourOf(words[at]?.text ?? '');
    if (colour === null || words[at - 1]?.text !== 'in') continue;
    used.add(at);
    return colour;
  }
  return null;
}

function sorted(found: readonly Found[], written: (from: number, to: number) => string, skin: string | null) {
  const things: SaidThing[] = skin === null ? [] : [{ tags: [skin], colours: [], isDenied: false, words: '' }];
  const roles: WordsReading['roles'][number][] = [];
  const natures: Personality[] = [];
  let aid: Aid | null = null;
  for (const { meaning, tags, colours, isDenied, from, to } of found) {
    const words = written(from, to);
    if (meaning.is === 'role' && !isDenied) roles.push({ role: meaning.role, words });
    else if (meaning.is === 'nature' && !isDenied && !natures.includes(meaning.nature)) natures.push(meaning.nature);
    else if (meaning.is === 'aid' && !isDenied) aid = meaning.aid;
    else if (meaning.is === 'head' && isDenied && words.endsWith('hair'))
      things.push({ tags: ['bald'], colours: [], isDenied: false, words });
    else if (tags.length > 0) things.push({ tags, colours, isDenied, words });
  }
  return { things, roles, natures: natures.slice(0, 3), aid };
}

function pronounIn(words: readonly Word[]): 'girl' | 'boy' | null {
  const first = words.find(({ text }) => /^(?:she|her|hers|he|his|him|female|male)$/.test(text));
  if (first === undefined) return null;
  return /^(?:she|hers?|female)$/.test(first.text) ? 'girl' : 'boy';
}

function isTelling(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !FILLER_WORDS.has(word.text) &&
    /[\p{L}\p{N}]/u.test(word.text) &&
    !/^[\p{Script=Hiragana}]$/u.test(word.text)
  );
}

/** Where phrases begin; one that is denied begins with its denial. */
function startsOf(found: readonly Found[], begins: ReadonlySet<number>): ReadonlySet<number> {
  const starts = found.map(({ from }) => from).filter((from) => !begins.has(from - 1));
  return new Set([...starts, ...begins]);
}

/** Runs of words, a new one where a phrase begins. */
function runsOf(
  words: readonly Word[],
  has: (index: number) => boolean,
  starts: ReadonlySet<number>,
): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let index = 0; index < words.length; index++) {
    if (!has(index)) continue;
    const last = runs.at(-1);
    if (last && last[1] === index - 1 && !starts.has(index)) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
