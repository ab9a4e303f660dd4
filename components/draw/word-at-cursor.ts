/** The words that are being written: what completion looks up and replaces. */
export interface WordAtCursor {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SEPARATOR = /[,、，\n()[\]{}|<>]/;
/** A longer run of words is a sentence: only its last word is looked up. */
const MAX_WORDS = 3;
const MIN_LETTERS = 2;

/** What stands between the last separator and the cursor; null where nothing is being written. */
export function wordAtCursor(text: string, cursor: number): WordAtCursor | null {
  let from = cursor;
  while (from > 0 && !SEPARATOR.test(text[from - 1] ?? '')) from -= 1;
  const part = text.slice(from, cursor);
  const words = part.trim().split(/\s+/);
  const isSentence = words.length > MAX_WORDS;
  const word = isSentence ? (words.at(-1) ?? '') : part.trimStart();
  const written = word.trim();
  const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(written);
  if (written.length < (isJapanese ? 1 : MIN_LETTERS) || (isSentence && /\s$/.test(part))) return null;
  return { text: written, from: cursor - word.length, to: cursor };
}

/** The text with a tag in the place of the words, and where the cursor goes then. */
export function completeWord(text: string, word: WordAtCursor, tag: string): { text: string; cursor: number } {
  const after = text.slice(word.to).replace(/^\s*,?\s*/, '');
  const before = `${text.slice(0, word.from)}${escapeBrackets(tag)}, `;
  return { text: before + after, cursor: before.length };
}

/** A tag's own brackets, so that they are no emphasis. */
function escapeBrackets(tag: string): string {
  return tag.replace(/[()[\]]/g, '\\$&');
}
