import type { Lexicon } from './lexicon';
import { readEnglish } from './read-english';
import type { Reading } from './reading';
import { wordKey } from './tags/tag-table';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PEOPLE = set(
  'girl girls boy boys man men woman women lady ladies guy guys person people child children kid kids she he they i we ' +
    'couple teenager schoolgirl schoolboy mother father sister brother',
);
const COUNTS = set('two three four five six several many');
const INDEFINITE = set('a an his her their its my your our some');
const ARTICLES = new Set([...INDEFINITE, 'the']);
const GRAMMAR = set(
  'a an the his her their its my your our some and with without in on at of who whose is are was were has have wearing ' +
    'wears holding holds looks looking stands sits walks runs under behind beside near from while',
);
/** What is asked for is another picture than a drawing, or not what its words say one by one. */
const STAYS = set(
  'photo photograph photography drawing painting illustration render picture image screenshot poster cover style not ' +
    'never neither nor nobody nothing none cannot except like as if than',
);
/** Signs that no plain sentence has. */
const NO_SENTENCE = /[^\p{L}\p{N}\s.,;!?'’"“”-]/u;
/** A shorter phrase is read only if every word of it is understood. */
const LONG_SENTENCE = 7;
const UNDERSTOOD_SHARE = 0.6;

/**
 * A sentence of plain English as tags: "a girl with long silver hair", "standing in a classroom".
 * @returns null where it is none, such as a tag, a title or a name, or where too little of it is understood
 */
export function readSentence(phrase: string, lexicon: Lexicon): Reading[] | null {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (NO_SENTENCE.test(phrase) || !isSentence(words, lexicon.find(wordKey(phrase)) !== null)) return null;
  const readings = readEnglish(phrase, lexicon);
  const understood = readings.filter(({ kind }) => kind !== 'unknown').length;
  if (understood === 0) return null;
  if (understood === readings.length) return words.length > 2 || hasPerson(words) ? readings : null;
  const isLong = words.length >= LONG_SENTENCE && hasPerson(words);
  return isLong && understood / readings.length >= UNDERSTOOD_SHARE ? readings : null;
}

function isSentence(words: readonly string[], isEntry: boolean): boolean {
  if (words.length < 2 || words.some((word) => STAYS.has(word) || /n['’]t$/.test(word))) return false;
  const [first = ''] = words;
  const isCounted = COUNTS.has(first) || INDEFINITE.has(first);
  const isIndefinite = words.some((word) => INDEFINITE.has(word));
  // An entry of the table is a tag or another word for one: only its article makes it English.
  if (isEntry) return isIndefinite || (isCounted && hasPerson(words));
  if (hasPerson(words)) {
    const isLongEnough = words.length > 3 || PEOPLE.has(first) || words.some((word) => ARTICLES.has(word));
    return isCounted || (isLongEnough && words.some((word) => GRAMMAR.has(word)));
  }
  return isIndefinite || (words.length >= LONG_SENTENCE - 1 && words.includes('the'));
}

function hasPerson(words: readonly string[]): boolean {
  return words.some((word) => PEOPLE.has(word));
}
