import { isKeptWord } from './normalise-prompt';

/** Characters that a Japanese keyboard writes for plain letters, digits and spaces. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/g;
/** （銀髪：1.2）: emphasis in full-width signs. */
const WIDE_EMPHASIS = /（([^（）]*)[：:]\s*(\d+(?:\.\d+)?)\s*）/g;
/** `:1.2` is a weight, the `:1999` of a title is none. */
const ENDS_IN_WEIGHT = /:\s*[+-]?(\d{1,2}|\d{0,2}\.\d+)$/;

/**
 * A prompt for a model of open vocabulary, its letters as they were typed: line ends and Japanese commas part phrases as
 * commas do, full-width letters are plain ones, and brackets that an underscore ties to a tag are escaped, for they are
 * no emphasis.
 */
export function normaliseTyped(text: string): string {
  return text
    .replace(WIDE_EMPHASIS, '($1:$2)')
    .replace(WIDE, (wide) => wide.normalize('NFKC'))
    .replace(/[、，。\r\n]+/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/[^\s,]*_\([^\s,]*/g, escapeTagBrackets)
    .trim();
}

/** A wildcard of A1111's extensions, `__animals/cat__`, or an underscore. */
const WILDCARD_OR_UNDERSCORE = /__[\p{L}\p{N}*/-][\p{L}\p{N}_*/-]{0,100}?__|_/gu;

/**
 * Spaces for a phrase's underscores, as the models' captions have them, but for faces such as ^_^, words such as score_9
 * and wildcards. Both spellings of a tag become one.
 */
export function spaceUnderscores(phrase: string): string {
  if (!phrase.includes('_')) return phrase;
  const spaced = phrase
    .split(' ')
    .map((word) =>
      isKeptWord(word) ? word : word.replace(WILDCARD_OR_UNDERSCORE, (found) => (found === '_' ? ' ' : found)),
    );
  return spaced.join(' ').replace(/\s+/g, ' ').trim();
}

function escapeTagBrackets(word: string): string {
  if (isKeptWord(word)) return word;
  let escaped = '';
  for (let at = 0; at < word.length; at++) {
    const end = word[at] === '(' && /[\p{L}\p{N})_]/u.test(word[at - 1] ?? '') ? closing(word, at) : -1;
    const inner = end < 0 ? '' : word.slice(at + 1, end);
    if (inner === '' || ENDS_IN_WEIGHT.test(inner)) escaped += word[at] ?? '';
    else {
      escaped += `\\(${inner.replace(/\\?([()])/g, '\\$1')}\\)`;
      at = end;
    }
  }
  return escaped;
}

/** Where the bracket that opens at `from` closes; -1 when it doesn't. */
function closing(word: string, from: number): number {
  let depth = 0;
  for (let at = from; at < word.length; at++) {
    if (word[at] === '\\') at++;
    else if (word[at] === '(') depth++;
    else if (word[at] === ')' && --depth === 0) return at;
  }
  return -1;
}
