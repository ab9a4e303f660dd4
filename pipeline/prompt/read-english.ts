import type { Word } from './word';
import { describedAt } from './described-words';
import { looseKey, type Lexicon } from './lexicon';
import type { Reading } from './reading';
import { wordKey } from './tags/tag-table';

const LONGEST_WORDS = 7;
/** A phrase of more words is a sentence: nothing in it is one unknown tag. */
const LONGEST_TAG = 3;
const NEGATIONS = /^(no|not|without|never|neither|nor|cannot)$| t$/;
const LONGEST_ABSENT = 4;
const STOP_WORDS = new Set(
  (
    'a an the with and in on at of to is are was be being am wearing wears wear dressed has have having had her his their ' +
    'she he they it its it’s who whose that which by for from while as into onto near next this these those there some i my ' +
    'me we our us you your very really quite so just like during under over behind inside against around about up down ' +
    'out off then also both one other another where when please draw picture image photo drawing illustration showing ' +
    'shows show depicting featuring & + / - – — tied styled lots lot bit kind sort full front beside between through ' +
    'across along upon toward towards not does do doing did can will what s any'
  ).split(' '),
);

/** Plain English, the longest known words at each place. */
export function readEnglish(phrase: string, lexicon: Lexicon): Reading[] {
  const words = splitWords(phrase);
  const readings: Reading[] = [];
  let lost: Word[] = [];
  let hasStopWords = false;
  const flush = () => {
    if (lost.length > 0) readings.push({ kind: 'unknown', from: joinWords(lost) });
    lost = [];
  };
  for (let at = 0; at < words.length;) {
    const found = matchAt(words, at, lexicon) ?? absentAt(words, at, lexicon);
    const word = words[at]!;
    if (found) {
      flush();
      readings.push(found.reading);
    } else if (STOP_WORDS.has(word.key)) {
      hasStopWords = true;
      flush();
    } else lost.push(word);
    if (!found && word.isLast) flush();
    at += found?.length ?? 1;
  }
  flush();
  return isOneTag(words, readings) && !hasStopWords ? [{ kind: 'unknown', from: phrase }] : readings;
}

/** "no hat", "without a hat", "not smiling": one piece until grammar or the sentence's end, and never its opposite. */
function absentAt(words: readonly Word[], at: number, lexicon: Lexicon) {
  if (!NEGATIONS.test(words[at]?.key ?? '') || words[at]?.isLast) return null;
  let from = at + 1;
  while (from < words.length - 1 && STOP_WORDS.has(words[from]!.key) && !words[from]!.isLast) from++;
  let to = from;
  while (to < words.length && to - from < LONGEST_ABSENT && !STOP_WORDS.has(words[to]!.key))
    if (words[to++]!.isLast) break;
  if (to === from) return null;
  const nouns = words.slice(from, to);
  const of = joinWords(nouns.map((word, index) => (index === 0 ? { ...word, before: '' } : word)));
  const tags = findWords(nouns, lexicon)?.tags ?? describedAt(nouns, 0, lexicon)?.tags ?? [];
  const reading: Reading = { kind: 'absent', from: joinWords(words.slice(at, to)), of, tags };
  return { reading, length: to - at };
}

/** A short unknown tag that happens to hold a known word ("silver hair ornament") is one tag; "cute girl" is a girl. */
function isOneTag(words: readonly Word[], readings: readonly Reading[]): boolean {
  const isPerson = ({ kind, ...reading }: Reading) =>
    kind !== 'unknown' && 'tags' in reading && reading.tags.some((tag) => /^\d\+?(girl|boy)s?$/.test(tag));
  return words.length <= LONGEST_TAG && readings.some(({ kind }) => kind === 'unknown') && !readings.some(isPerson);
}

function splitWords(phrase: string): Word[] {
  const words: Word[] = [];
  for (const match of phrase.matchAll(/([\s-]*)([^\s-]+)/g)) {
    const [, before = '', written = ''] = match;
    // "d;" is a face, "dress;" ends a sentence.
    const text = written.length > 1 ? written.replace(/[.!?…]+$|(?<=..);$/, '') || written : written;
    const key = wordKey(text.replace(/^["“”(]+|["“”)]+$/g, ''));
    const glue = before.includes('-') && !/\s/.test(before) ? '-' : ' ';
    words.push({ text, key, before: words.length === 0 ? '' : glue, isLast: text !== written });
  }
  return words;
}

function joinWords(words: readonly Word[]): string {
  return words.map(({ text, before }, index) => (index === 0 ? text : before + text)).join('');
}

function matchAt(words: readonly Word[], at: number, lexicon: Lexicon): { reading: Reading; length: number } | null {
  const first = words[at]?.key ?? '';
  const described = describedAt(words, at, lexicon);
  const reach = lexicon.startsPhrase(first) ? Math.min(LONGEST_WORDS, sentenceFrom(words, at)) : 1;
  for (let length = reach; length > (described?.length ?? 0); length--) {
    if (length === 1 && STOP_WORDS.has(first)) return null;
    const found = findWords(words.slice(at, at + length), lexicon);
    if (found) return { reading: { ...found, from: joinWords(words.slice(at, at + length)) }, length };
  }
  if (!described) return null;
  const from = joinWords(words.slice(at, at + described.length));
  return { reading: { kind: 'tags', from, tags: described.tags }, length: described.length };
}

/** Words until the sentence's end, at most as many as a phrase may have. */
function sentenceFrom(words: readonly Word[], at: number): number {
  for (let i = at; i < Math.min(words.length, at + LONGEST_WORDS); i++) if (words[i]!.isLast) return i - at + 1;
  return words.length - at;
}

/** The words as they stand, without their determiners, in the singular. */
function findWords(words: readonly Word[], lexicon: Lexicon) {
  const last = words.at(-1)?.key ?? '';
  // "hands on her" must not take the determiner of the words that follow.
  if (words.length > 1 && looseKey(`x ${last}`) === 'x') return lexicon.find(words.map(({ key }) => key).join(' '));
  const key = looseKey(words.map((word) => word.key).join(' '));
  const found = lexicon.find(words.map((word) => word.key).join(' ')) ?? lexicon.findLoose(key);
  if (found || words.length > 2) return found;
  const possessive = key.endsWith(' s') ? lexicon.find(key.slice(0, -2)) : null;
  return possessive ?? (key.length > 3 && /[^s]s$/.test(key) ? lexicon.findLoose(key.slice(0, -1)) : null);
}
