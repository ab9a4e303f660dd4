import type { Lexicon } from './lexicon';
import { spaceUnderscores } from './normalise-typed';
import { readJapanese } from './read-japanese';
import { readSentence } from './read-sentence';
import type { Reading } from './reading';
import { isJapanese, isNegatedJapanese, TAG_TABLE, wordKey } from './tags/tag-table';

/**
 * A phrase between commas for a model of open vocabulary. Only a sentence of plain English or Japanese becomes tags; a tag,
 * a title, a name, a face, whatever else it is stays as it was typed.
 */
export function readTypedPhrase(phrase: string, lexicon: Lexicon): Reading[] {
  const from = spaceUnderscores(phrase);
  const key = wordKey(from);
  const whole = lexicon.find(key);
  // `watercolor` is written `watercolor (medium)`: a bracket tells it from the word of the same spelling.
  const bracketed = TAG_TABLE.aliases.get(key)?.[0];
  if (bracketed?.startsWith(`${key} (`)) return [{ kind: 'tags', from, tags: [bracketed] }];
  const read = isJapanese(from) ? readJapaneseText(from, lexicon) : readSentence(from, lexicon);
  return read ?? [{ kind: 'typed', from, isKnown: whole !== null }];
}

/** Japanese as tags; null for names and titles of which only a part is known: 鬼滅の刃 is no 鬼. */
function readJapaneseText(phrase: string, lexicon: Lexicon): Reading[] | null {
  const whole = lexicon.find(wordKey(phrase));
  if (whole) return [{ ...whole, from: phrase }];
  if (phrase.includes('\\') || isNegatedJapanese(phrase)) return null;
  const readings = readJapanese(phrase, lexicon);
  if (isTorn(readings)) return null;
  const known = readings.filter(({ kind }) => kind !== 'unknown').length;
  const isSentence = known >= 2 && known > readings.length - known;
  return known > 0 && (known === readings.length || isSentence) ? readings : null;
}

/** Whether a word of one character was cut out of a longer one that isn't known: 雨 out of 雨宿り. */
function isTorn(readings: readonly Reading[]): boolean {
  return readings.some(({ kind, from }, index) => {
    if (kind === 'unknown' || !/^\p{Script=Han}$/u.test(from)) return false;
    const [before, after] = [readings[index - 1], readings[index + 1]];
    const isBefore = before?.kind === 'unknown' && /\p{Script=Han}$/u.test(before.from);
    return isBefore || (after?.kind === 'unknown' && /^\p{Script=Han}/u.test(after.from));
  });
}
