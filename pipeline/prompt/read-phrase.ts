import type { Lexicon } from './lexicon';
import { readEnglish } from './read-english';
import { readJapanese } from './read-japanese';
import type { Reading } from './reading';
import { isJapanese, isNegatedJapanese, wordKey } from './tags/tag-table';

/**
 * A phrase between commas as tags: a tag or another word for it, plain English ("a girl with long silver hair"), or
 * Japanese. Words that mean nothing by themselves are left out; the rest are unknown and kept.
 */
export function readPhrase(phrase: string, lexicon: Lexicon): Reading[] {
  const whole = lexicon.find(wordKey(phrase));
  if (whole) return [{ ...whole, from: phrase }];
  if (isJapanese(phrase) && isNegatedJapanese(phrase)) return [{ kind: 'unknown', from: phrase }];
  return isJapanese(phrase) ? readJapanese(phrase, lexicon) : readEnglish(phrase, lexicon);
}
