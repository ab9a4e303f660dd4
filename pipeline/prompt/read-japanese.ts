import type { Lexicon } from './lexicon';
import { readEnglish } from './read-english';
import type { Reading } from './reading';
import { isJapanese, TAG_TABLE, wordKey } from './tags/tag-table';

/** Grammar that is written with characters: "wearing", "doing", "of the shape of", "below", "in front of". */
const GRAMMAR =
  /^[\p{P}\p{S}\s]*(?:(?:[はがをにでとのもへやかな]|から|まで|より|という|ような|みたいな)?(?:着た|着て|着る|着ている|着けた|履いた|履いて|穿いた|被った|被って|持った|持って|持つ|した|して|する|している|見た|見て|見る|見える|来た|来て|行く|居る|出た|入った|立った|付けた|付き|姿|様子|感じ|表情|服装|下|上|中|横|前|後|後ろ|隣|方|所|時|間|的|系|風)?)*[\u3040-\u309f\u30fc\s]{0,6}[\p{P}\p{S}\s]*$/u;
const LONGEST_GRAMMAR = 16;

/** Japanese has no spaces: the longest known word at each place, grammar between them left out. */
export function readJapanese(phrase: string, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  let lostFrom = 0;
  const flush = (to: number) => readings.push(...readLost(phrase.slice(lostFrom, to), lexicon));
  for (let at = 0; at < phrase.length;) {
    const found = wordAt(phrase, at, lexicon);
    if (!found) {
      at++;
      continue;
    }
    flush(at);
    readings.push(found);
    at += found.from.length;
    lostFrom = at;
  }
  flush(phrase.length);
  return readings;
}

function wordAt(phrase: string, at: number, lexicon: Lexicon): Reading | null {
  if (!isJapanese(phrase[at] ?? '') && !/[\p{L}\p{N}]/u.test(phrase[at] ?? '')) return null;
  for (let length = Math.min(TAG_TABLE.longestJapanese, phrase.length - at); length > 0; length--) {
    const from = phrase.slice(at, at + length);
    if (!isJapanese(from)) continue;
    const found = lexicon.find(wordKey(from));
    if (found) return { ...found, from };
  }
  return null;
}

/** What stands between known words: grammar means nothing alone, foreign words are read, other words are kept. */
function readLost(lost: string, lexicon: Lexicon): Reading[] {
  const rest = lost.trim();
  if (rest === '' || (rest.length <= LONGEST_GRAMMAR && GRAMMAR.test(rest))) return [];
  return isJapanese(rest) ? [{ kind: 'unknown', from: rest }] : readEnglish(rest, lexicon);
}
